/// One list with what is wrong in it, and the codes it must give.
struct Case {
  let name: String
  let file: String
  let bytes: [UInt8]
  let codes: [String]

  init(_ name: String, _ file: String, _ text: String, _ codes: String...) {
    self.init(name, file, bytes: Array(text.utf8), codes)
  }

  init(_ name: String, _ file: String, bytes: [UInt8], _ codes: [String]) {
    self.name = name
    self.file = file
    self.bytes = bytes
    self.codes = codes
  }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    (bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
      + text.utf16.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return bigEndian ? [high, low] : [low, high]
      }
  }

  /// The form of a file: encoding, delimiter, quotes, header.
  static let form: [Case] = [
    Case(
      "Windows-1252 from a spreadsheet",
      "shops.csv",
      bytes: Array("id;name\r\nS1;Caf".utf8) + [0xEB, 0x0D, 0x0A],
      ["D0104"]
    ),
    Case(
      "UTF-8 with byte order mark",
      "shops.csv",
      bytes: [0xEF, 0xBB, 0xBF] + Array("id,name\nS1,Zoë\n".utf8),
      ["D0104"]
    ),
    Case(
      "UTF-16, little endian",
      "shops.csv",
      bytes: utf16("id\tname\r\nS1\tZoë €\r\n", bigEndian: false),
      ["D0104"]
    ),
    Case(
      "UTF-16, big endian",
      "shops.csv",
      bytes: utf16("id\tname\nS1\t🚲\n", bigEndian: true),
      ["D0104"]
    ),
    Case("a workbook", "shops.csv", bytes: [0x50, 0x4B, 0x03, 0x04, 0, 0, 1], ["D0102"]),
    Case("a workbook by its name", "shops.xlsx", "PK", "D0102"),
    Case(
      "neither UTF-8 nor Windows-1252",
      "shops.csv",
      bytes: Array("id,name\nS1,".utf8) + [0x81, 0x0A],
      ["D0103"]
    ),
    Case("nothing at all", "shops.csv", "", "D0114"),
    Case("blank lines only", "shops.csv", "\r\n  \r\n", "D0114"),
    Case("a first line that names the delimiter", "shops.csv", "sep=|\nid|name\nS1|A\n", "D0104"),
    Case("two delimiters fit", "shops.csv", "id;name,x\nS1;A,b\n", "D0105"),
    Case("a cell too few and one too many", "shops.csv", "id,name\nS1\nS2,A,B\n", "D0106", "D0106"),
    Case("a quote that is never closed", "shops.csv", "id,name\nS1,A\nS2,\"B\nS3,C\n", "D0107"),
    Case("text after a closing quote", "shops.csv", "id,name\nS1,\"A\"B\n", "D0108"),
    Case("a column twice", "shops.csv", "id,name,Name\nS1,A,B\n", "D0109"),
    Case(
      "a column under two names",
      "people.csv",
      "code,Personeelsnummer,roles,contract\nB1,B1,boa,36:00\n",
      "D0109"
    ),
    Case(
      "an unknown column with a near name",
      "people.csv",
      "code,roles,contract,aera\nB1,boa,36:00,WK01\n",
      "D0110"
    ),
    Case(
      "an unknown column without one",
      "people.csv",
      "code,roles,contract,name\nB1,boa,36:00,Jan\n",
      "D0110"
    ),
    Case(
      "a needed column with a slip of the pen",
      "people.csv",
      "code,rols,contract\nB1,boa,36:00\n",
      "D0111"
    ),
    Case("needed columns that are not there", "qualifications.csv", "person\nB01\n", "D0111"),
    Case("a column without a name", "shops.csv", "id,name,,x\nS1,A,B,C\n", "D0112"),
    Case(
      "empty rows and columns at the end",
      "shops.csv",
      "id,name,,\nS1,A,,\n,,,\n,,,\n",
      "D0113"
    ),
    Case("a header and no rows", "shops.csv", "id,name\n", "D0116"),
    Case(
      "leave with a column too many",
      "leave.csv",
      "person,from,through,remark\nB01,2026-11-23,2026-11-24,\n",
      "D0110"
    ),
    Case(
      "leave with a reason",
      "leave.csv",
      "person,from,through,Reden verzuim\nB01,2026-11-23,2026-11-24,x\n",
      "P0001"
    ),
    Case(
      "people with a citizen service number",
      "people.csv",
      "code,roles,contract,BSN\nB1,boa,36:00,1\n",
      "P0001"
    ),
    Case("objects with a medical column", "shops.csv", "id,name,diagnosis\nS1,A,x\n", "P0001"),
    Case(
      "standby in a column",
      "people.csv",
      "code,roles,contract,standby\nB1,boa,36:00,x\n",
      "D0224"
    ),
    Case("standby as a register", "consignatie.csv", "person,date\nB1,2026-11-23\n", "D0224"),
    Case("lines that end in CR only", "shops.csv", "id,name\rS1,A\rS2,B\r"),
    Case(
      "mixed line ends and quotes over lines",
      "shops.csv",
      "id,name\r\nS1,\"A, \"\"B\"\"\"\nS2,C\r"
    ),
  ]

  /// The values in the cells.
  static let values: [Case] = [
    Case(
      "an empty cell",
      "people.csv",
      "code,roles,contract\n,boa,36:00\nB2,,\n",
      "D0201",
      "D0201",
      "D0201"
    ),
    Case(
      "not a date",
      "leave.csv",
      "person,from,through\nB01,soon,23 nov 2026\n",
      "D0202",
      "D0202"
    ),
    Case(
      "a day that does not exist",
      "leave.csv",
      "person,from,through\nB01,31-11-2026,2027-02-29\n",
      "D0203",
      "D0203"
    ),
    Case(
      "dates in three forms",
      "leave.csv",
      "person,from,through\nB01,2026-11-23,24-11-2026\nB02,1-2-2026,02-02-2026\n",
      "D0104"
    ),
    Case(
      "ambiguous dates",
      "leave.csv",
      "person,from,through\nB01,03/04/26,23/11/2026\nB02,03-04-26,2026-04-05\n",
      "D0219",
      "D0219",
      "D0219"
    ),
    Case(
      "dates as Excel stores them",
      "leave.csv",
      "person,from,through\nB01,46349,46350.5\n",
      "D0211",
      "D0211"
    ),
    Case(
      "lost zeros",
      "people.csv",
      "code,roles,contract\n00416,boa,36:00\n417,boa,36:00\n00418,boa,36:00\n",
      "D0204"
    ),
    Case(
      "a code in scientific notation",
      "people.csv",
      "code;roles;contract\n4,17E+05;boa;36:00\n",
      "D0104",
      "D0212"
    ),
    Case(
      "times in four forms",
      "pins.csv",
      "person,date,from,to\nB01,2026-11-23,7:00,16.00\nB01,2026-11-24,0700,24:00\n"
    ),
    Case(
      "not a time",
      "pins.csv",
      "person,date,from,to\nB01,2026-11-23,24:01,noon\nB01,2026-11-24,7,12:60\n",
      "D0205",
      "D0205",
      "D0205",
      "D0205"
    ),
    Case(
      "half a window and an empty one",
      "pins.csv",
      "person,date,from,to\nB01,2026-11-23,07:00,\nB01,2026-11-24,07:00,07:00\n",
      "D0222",
      "D0222"
    ),
    Case(
      "not a duration",
      "people.csv",
      "code,roles,contract\nB1,boa,full time\nB2,boa,36:75\nB3,boa,61:00\n",
      "D0206",
      "D0206",
      "D0208"
    ),
    Case(
      "decimal commas and points in one column",
      "people.csv",
      "code;roles;contract\nB1;boa;36,5\nB2;boa;32.5\n",
      "D0104",
      "D0223"
    ),
    Case(
      "numbers that are none",
      "zones.csv",
      "id,name,places\nZ1,A,many\nZ2,B,-5\nZ3,C,99999999999999999999\nZ4,D,1.234\nZ5,E,12.34\n",
      "D0207",
      "D0207",
      "D0208",
      "D0207"
    ),
    Case(
      "half a point, and one off the earth",
      "shops.csv",
      "id,name,lat,lon\nS1,A,53.2,\nS2,B,91,6.5\nS3,C,53.2,east\n",
      "D0220",
      "D0208",
      "D0207"
    ),
    Case(
      "neither yes nor no",
      "people.csv",
      "code,roles,contract,sunday-work\nB1,boa,36:00,maybe\nB2,boa,36:00,Ja\nB3,boa,36:00,x\n",
      "D0209"
    ),
    Case(
      "codes and names of a wrong form",
      "people.csv",
      "code,roles,contract\nB 1,boa,36:00\nB/2,boa,36:00\nB3,2boa,36:00\n",
      "D0210",
      "D0210",
      "D0210"
    ),
    Case(
      "a person twice",
      "people.csv",
      "code,roles,contract\nB1,boa,36:00\nB2,boa,36:00\nB1,boa,24:00\n",
      "D0213"
    ),
    Case(
      "an object twice on the same days",
      "shops.csv",
      "id,name,from,through\nS1,A,2024-01-01,2025-12-31\nS1,B,2025-12-31,\nS2,C,,\n",
      "D0214"
    ),
    Case(
      "an object in consecutive periods",
      "shops.csv",
      "id,name,from,through\nS1,A,2024-01-01,2025-12-31\nS1,B,2026-01-01,\n"
    ),
    Case("an id of an area used for a shop", "shops.csv", "id,name\nWK01,A\n", "D0213"),
    Case(
      "the end before the start",
      "qualifications.csv",
      "person,qualification,from,through\nB01,exam,2026-11-24,2026-11-23\n",
      "D0215"
    ),
    Case(
      "an unknown person, in several rows",
      "leave.csv",
      "person,from,through\nB1,2026-11-23,2026-11-24\nB9,2026-11-23,2026-11-24\n"
        + "B9,2026-12-01,2026-12-02\n",
      "D0216",
      "D0216"
    ),
    Case(
      "an unknown person in pins",
      "pins.csv",
      "person,date,from,to\nX77,2026-11-23,,\n",
      "D0216"
    ),
    Case(
      "an unknown area",
      "people.csv",
      "code,roles,contract,area\nB1,boa,36:00,WK10\n",
      "D0217"
    ),
    Case("hours and checks of an unknown object", "hours.csv", "object,days,from,to\nWK02,Mon,,\n"),
    Case(
      "days that are none",
      "hours.csv",
      "object,days,from,to\nWK01,Monn,07:00,12:00\nWK01,ma-za,07:00,12:00\n"
        + "WK01,first-Sun,07:00,12:00\nWK01,32-01-2026,,\n",
      "D0221",
      "D0203"
    ),
    Case(
      "an assumed figure without owner",
      "zones.csv",
      "id,name,places,assumed,because,owner\nZ1,A,100,yes,no count,\n",
      "D0225"
    ),
    Case(
      "shifts of a wrong form",
      "worked/2026-q4.csv",
      "person,start,end,break-minutes\nB01,2026-11-16T07:00,2026-11-16T07:00,0\n"
        + "B01,2026-11-17T07:00,2026-11-18T07:01,30\nB01,2026-11-19T07:00,2026-11-19T08:00,60\n"
        + "B01,2026-11-20,2026-11-20T08:00,60\n",
      "D0215",
      "D0226",
      "D0226",
      "D0205"
    ),
    Case(
      "shifts that overlap",
      "worked/2026-q4.csv",
      "person,start,end,break-minutes\nB01,2026-11-16T07:00,2026-11-16T15:00,30\n"
        + "B01,2026-11-16 14:59,2026-11-16 20:00,0\nB02,16-11-2026 14:00,16-11-2026 20:00,0\n",
      "D0104",
      "D0214"
    ),
    Case("a text with a line break", "shops.csv", "id,name\nS1,\"A\nB\"\n", "D0227"),
    Case(
      "an unknown kind of arrival",
      "arrivals.csv",
      "id,date,kind,subject\nA1,2026-11-23,letter,noise\nA2,2026-11-23,klacht,noise\n",
      "D0229"
    ),
    Case(
      "a check of an arrival nobody knows",
      "checks.csv",
      "rule,object,date,arrival\nshop-hours,-,2026-11-23,A1\n"
    ),
    Case("a formula guard is taken away", "shops.csv", "id,name\nS1,'=1+1\nS2,'s Avonds\n"),
    Case(
      "zeros kept by a formula",
      "people.csv",
      "code,roles,contract\n=\"00417\",boa,36:00\n00418,boa,36:00\n"
    ),
  ]
}
