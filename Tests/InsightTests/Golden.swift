/// What an answer with something to hide looks like, in each of its forms: outcomes worse by locality, where three people
/// in the north got worse, and the south has to be hidden with them.
enum Golden {
    static let json = #"""
        {
          "measure": "measure/outcomes-worse",
          "title": "Did life get worse?",
          "name": "outcomes-worse",
          "definition": "Every one for which change below 0.",
          "definitionVersion": "254f9232d533",
          "asAt": "2026-03-01T09:00:00.000Z",
          "period": {
            "label": "2025",
            "start": "2025-01-01",
            "end": "2025-12-31"
          },
          "base": 39,
          "unit": "outcomes",
          "good": "down",
          "by": "locality",
          "total": {
            "by": "all",
            "label": "All",
            "count": 10,
            "of": 39,
            "percent": 25.6,
            "interval": [14.6, 41.1],
            "quantity": "less than half",
            "suppressed": false
          },
          "rows": [
            {
              "by": "locality/north",
              "label": "North",
              "count": null,
              "of": 19,
              "percent": null,
              "interval": null,
              "quantity": null,
              "suppressed": true
            },
            {
              "by": "locality/south",
              "label": "South",
              "count": null,
              "of": 15,
              "percent": null,
              "interval": null,
              "quantity": null,
              "suppressed": true
            },
            {
              "by": "not-known",
              "label": "Not known",
              "count": 0,
              "of": 5,
              "percent": 0.0,
              "interval": [0.0, 43.4],
              "quantity": "none",
              "suppressed": false
            }
          ],
          "caveats": [
            "A \"score\" is someone's view, never more."
          ],
          "provenance": {
            "fact": "outcome-change",
            "population": [],
            "counts": [
              "change below 0"
            ],
            "owner": "Team manager",
            "tables": [
              "outcome",
              "outcome_score",
              "person_address",
              "zone"
            ],
            "recordsAsAt": "2026-03-01T09:00:00.000Z",
            "query": "QUERY",
            "content": "8a0cbfa33c0d",
            "protection": "Counts of 1 to 4 are hidden, and others with them from which they could be worked out.",
            "confidence": 95,
            "rowsOverlap": false
          }
        }

        """#

    static let csv = #"""
        # Did life get worse? (outcomes-worse)
        # Measure: measure/outcomes-worse, version 254f9232d533
        # Definition: Every one for which change below 0.
        # Unit: outcomes
        # Period: 2025-01-01 to 2025-12-31
        # Records as at: 2026-03-01T09:00:00.000Z
        # Split by: locality
        # Counts of 1 to 4 are hidden, and others with them from which they could be worked out.
        # A 'score' is someone's view, never more.
        by,label,count,of,percent,lower,upper,quantity,suppressed
        locality/north,North,hidden,19,hidden,hidden,hidden,hidden,true
        locality/south,South,hidden,15,hidden,hidden,hidden,hidden,true
        not-known,Not known,0,5,0.0,0.0,43.4,none,false
        all,All,10,39,25.6,14.6,41.1,less than half,false

        """#

    static let text = #"""
        Did life get worse?
        outcomes-worse, outcomes, 1 January 2025 to 31 December 2025
        Records as at 1 March 2026 at 9:00am. Definition 254f9232d533.

        locality    count  of  percent    95% interval  in words
        North      hidden  19                           hidden to protect people
        South      hidden  15                           hidden to protect people
        Not known       0   5     0.0%   0.0% to 43.4%  none
        All            10  39    25.6%  14.6% to 41.1%  less than half

        Every one for which change below 0.

        - A "score" is someone's view, never more.
        - Counts of 1 to 4 are hidden, and others with them from which they could be worked out.

        """#
}
