import Store
import StoreTesting

/// The engines that a journey through the site has to work on.
enum TestSiteEngines {
    static let all = TestStore.engines
}
