/// Streets that a city of weavers might have had.
enum Streets {
    private static let names = [
        "Bobbin", "Shuttle", "Heckle", "Selvedge", "Spindle", "Carding", "Flaxfield", "Warper", "Weft", "Hessian",
        "Twine", "Skein", "Heddle", "Treadle", "Batching", "Beamer", "Calender", "Roving", "Winder", "Low Mill",
        "High Mill", "Sailcloth", "Burlap", "Osnaburg", "Tow", "Distaff", "Reeling", "Bleachfield", "Ropewalk", "Whorl",
    ]
    private static let kinds = ["Street", "Road", "Terrace", "Gardens", "Court", "Place", "Wynd", "Loan", "Crescent"]

    private static let sides = [
        "", "Old ", "Upper ", "Nether ", "North ", "South ", "East ", "West ", "Mid ", "Over ", "Wester ", "Easter ",
        "Little ", "New ",
    ]

    /// The street of a postcode, by its number: a street runs through one postcode only.
    static func name(_ index: Int) -> String {
        let kind = index / names.count
        return sides[kind / kinds.count % sides.count] + names[index % names.count] + " " + kinds[kind % kinds.count]
    }
}
