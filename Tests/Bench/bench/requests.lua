-- Sends the requests of a file one after another, each as it is. A file has them one after another, each preceded by
-- its length in bytes and a line end.

local requests, nextOne = {}, 0

function init(arguments)
   local file = assert(io.open(arguments[1], "rb"))
   while true do
      local length = file:read("*l")
      if not length then break end
      requests[#requests + 1] = file:read(tonumber(length))
   end
   file:close()
end

function request()
   nextOne = nextOne % #requests + 1
   return requests[nextOne]
end

function done(summary, latency)
   local e = summary.errors
   io.write(string.format(
      '\n{"requests": %d, "seconds": %.6f, "p50": %.6f, "p95": %.6f, "p99": %.6f, "faults": %d, "refused": %d}\n',
      summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3,
      latency:percentile(99) / 1e3, e.connect + e.read + e.write + e.timeout, e.status))
end
