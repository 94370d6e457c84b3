/// Names that are common, from which made-up people's are put together at random.
enum NameLists {
    /// Given names of women, by heritage and year of birth.
    static func women(_ heritage: Heritage, bornIn year: Int) -> [String] {
        switch heritage {
        case .scottish: year < 1955 ? elderWomen : year < 1988 ? middleWomen : youngerWomen
        case .gaelic: gaelicWomen
        case .polish: polishWomen
        case .southAsian: southAsianWomen
        case .chinese: chineseWomen
        case .african: africanWomen
        }
    }

    /// Given names of men, by heritage and year of birth.
    static func men(_ heritage: Heritage, bornIn year: Int) -> [String] {
        switch heritage {
        case .scottish: year < 1955 ? elderMen : year < 1988 ? middleMen : youngerMen
        case .gaelic: gaelicMen
        case .polish: polishMen
        case .southAsian: southAsianMen
        case .chinese: chineseMen
        case .african: africanMen
        }
    }

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    private static let elderWomen = words(
        """
        Margaret Elizabeth Jean Mary Agnes Isabella Catherine Helen Annie Jessie Janet Christina Williamina Davina \
        Euphemia Georgina Wilma Moira Sheila Doreen Norma Edith Betty Nan Ina Rena Maureen Patricia Kathleen Irene \
        Marjory Nessie Ishbel Evelyn Dorothy Ella Ruby Grace Anne Barbara Sandra Rosemary Winifred May
        """)
    private static let middleWomen = words(
        """
        Susan Linda Karen Alison Fiona Lorraine Tracey Angela Jacqueline Pauline Gillian Lesley Elaine Carol Yvonne \
        Morag Shona Heather Kirsty Lynne Michelle Nicola Claire Laura Louise Pamela Jennifer Donna Sharon Debbie \
        Julie Wendy Eilidh Catriona Mhairi Lynsey Gemma Kelly Emma Victoria Leanne Stacey Kerry Joanne Ruth Audrey
        """)
    private static let youngerWomen = words(
        """
        Isla Olivia Emily Ava Ella Sophie Freya Millie Skye Ellie Rosie Orla Lexi Eva Lucy Amelia Robyn Zara \
        Ailsa Iona Maisie Callie Brooke Erin Holly Abbie Niamh Chloe Megan Rebecca Caitlin Beth Hannah Shannon Rachel \
        Amy Katie Jodie Morven Rowan Esme Hope Lily Poppy Ayla
        """)
    private static let elderMen = words(
        """
        James John William Robert George David Alexander Thomas Charles Peter Andrew Ronald Kenneth Douglas Ian Hugh \
        Archibald Norman Walter Duncan Angus Donald Alistair Gordon Frank Edward Arthur Albert Stanley Patrick \
        Michael Brian Raymond Malcolm Colin Sidney Ernest Henry Joseph Neil Eric Leslie Dennis Harry
        """)
    private static let middleMen = words(
        """
        David John Steven Paul Mark Scott Stuart Craig Alan Derek Graeme Gary Kevin Brian Colin Neil Gordon Iain Keith \
        Kenneth Barry Martin Andrew Ross Euan Grant Fraser Bruce Alistair Stewart Darren Lee Ryan Jamie Gavin Greg \
        Michael Stephen Christopher Richard Ewan Russell Calum Robbie Billy Jason
        """)
    private static let youngerMen = words(
        """
        Jack Lewis Callum Finlay Logan Harris Rory Brodie Cameron Liam Kyle Ryan Jamie Connor Aidan Struan Fraser Ewan \
        Archie Leo Noah Oscar Oliver Harry Alfie Theo Jude Blair Murray Mason Kai Dylan Nathan Josh Sean Adam Luke \
        Max Angus Innes Magnus Ruaridh Tyler Jay Reece Ben
        """)
    private static let gaelicWomen = words(
        """
        Mòrag Seònaid Catrìona Màiri Ealasaid Sìne Eilidh Beathag Oighrig Cairistìona Sorcha Mairead Raghnaid \
        Fionnghal
        """
    )
    private static let gaelicMen = words(
        "Calum Ruairidh Seumas Iain Aonghas Dòmhnall Tormod Eachann Murchadh Coinneach Niall Lachlann Alasdair Uilleam")
    private static let polishWomen = words(
        "Agnieszka Małgorzata Katarzyna Joanna Magdalena Ewa Beata Monika Zofia Julia Natalia Aleksandra Dorota Halina")
    private static let polishMen = words(
        "Piotr Tomasz Krzysztof Paweł Marcin Łukasz Michał Jakub Kacper Mateusz Wojciech Grzegorz Andrzej Szymon")
    private static let southAsianWomen = words(
        """
        Ayesha Fatima Nasreen Shazia Sana Zainab Maryam Rukhsana Priya Anjali Sunita Meera Kavita Harpreet Gurpreet \
        Nusrat Farzana Shabnam Aaliyah Deepa
        """)
    private static let southAsianMen = words(
        """
        Imran Bilal Tariq Usman Asif Hamza Zeeshan Naveed Arjun Rohan Sanjay Vikram Anil Harjit Gurdeep Rashid Kamal \
        Faisal Yusuf Ravi
        """)
    private static let chineseWomen = words("Mei Xiu Ling Yan Hui Jing Wai-Ling Siu-Fong Lan Yuet Qing Ping Suk-Yee")
    private static let chineseMen = words("Wei Jun Ming Chi-Keung Kwok-Wai Hao Tao Feng Yiu-Ming Jian Bo Lei Ho-Yin")
    private static let africanWomen = words(
        "Amina Ngozi Abeba Chipo Folake Zawadi Adanna Selam Thandiwe Efua Makeda Halima")
    private static let africanMen = words(
        "Kwame Chidi Tesfay Tendai Babatunde Juma Emeka Dawit Sipho Kofi Yonas Ibrahim")

    /// Family names.
    static func families(_ heritage: Heritage) -> [String] {
        switch heritage {
        case .scottish: scottish
        case .gaelic:
            words(
                """
                MacLeòid NicDhòmhnaill MacAoidh MacFhionghain Moireasdan MacÌomhair MacAmhlaigh Caimbeul MacNèill \
                Friseal
                """
            )
        case .polish:
            words(
                """
                Nowak Wiśniewski Kowalczyk Kamiński Lewandowski Zieliński Wójcik Mazur Krawczyk Dąbrowski Pawlak \
                Jankowski
                """
            )
        case .southAsian:
            words(
                """
                Ahmed Khan Hussain Malik Iqbal Akhtar Chaudhry Rahman Begum Singh Kaur Patel Sharma Gupta Mahmood \
                Siddiqui Mirza Bhatti
                """
            )
        case .chinese: words("Chan Wong Li Zhang Chen Lau Cheung Wang Liu Ng Ho Yip Xu Tang")
        case .african: words("Okafor Mensah Tesfaye Moyo Adeyemi Ncube Haile Mwangi Abdi Osman Boateng Eze")
        }
    }

    private static let scottish = words(
        """
        Smith Brown Wilson Robertson Campbell Stewart Thomson Anderson Scott MacDonald Reid Murray Clark Ross Young \
        Mitchell Watson Paterson Morrison Walker Fraser Miller Davidson Gray Henderson Johnston Hamilton Graham Kerr \
        Simpson Martin Ferguson Cameron Duncan Hunter Kelly Bell Grant Mackenzie Mackay Allan Black MacLeod McLean \
        Russell Gibson Wallace Gordon Marshall Stevenson Wood Sutherland Craig Wright McKenzie Kennedy Burns White \
        Muir Murphy Johnstone Hughes Watt McMillan McIntosh Milne Munro Ritchie Dickson Bruce King Crawford Docherty \
        Millar Cunningham Sinclair McGregor Baxter Petrie Soutar Lindsay Ogilvie Guthrie Lyall Low Nicoll Ramsay Fyffe \
        Gow Keiller Mudie Rattray Strachan Taylor Doig Mather Crichton Peebles Duthie Fairweather Kidd Spink Cargill \
        Swankie Bisset Edward Fenton Laird McPherson O’Neill Gallacher Donnelly Boyle Cassidy Rennie Imrie Cuthill
        """)

    /// What people with a name are often called instead.
    static let short: [String: [String]] = [
        "Margaret": ["Maggie", "Peggy", "Greta"], "Elizabeth": ["Betty", "Liz", "Libby"], "Isabella": ["Isa", "Bella"],
        "Catherine": ["Cathie", "Kate"], "Christina": ["Chris", "Teenie"], "Williamina": ["Mina"],
        "Euphemia": ["Effie"],
        "Georgina": ["Ina"], "Davina": ["Vina"], "Jacqueline": ["Jackie"], "Jennifer": ["Jen"], "Victoria": ["Vicky"],
        "Rebecca": ["Becca"], "Pamela": ["Pam"], "Susan": ["Sue"], "James": ["Jim", "Jimmy", "Jamie"],
        "William": ["Bill", "Wullie"], "Robert": ["Rab", "Bobby", "Bob"], "Alexander": ["Sandy", "Eck", "Alex"],
        "David": ["Dave", "Davie"], "Thomas": ["Tam", "Tommy"], "Archibald": ["Archie"], "Ronald": ["Ron", "Ronnie"],
        "Kenneth": ["Ken", "Kenny"], "Michael": ["Mick", "Mike"], "Steven": ["Stevie"], "Charles": ["Chic", "Charlie"],
        "Christopher": ["Chris"], "Katarzyna": ["Kasia"], "Małgorzata": ["Gosia"], "Agnieszka": ["Aga"],
        "Aleksandra": ["Ola"], "Tomasz": ["Tomek"], "Krzysztof": ["Krzys"], "Patricia": ["Pat"], "Andrew": ["Andy"],
        "Joseph": ["Joe"], "Patrick": ["Paddy"], "Douglas": ["Doug"], "Magdalena": ["Magda"],
    ]
}
