package ontology

// quadClasses sorts the classes of PLOVER into the four quadrants.
var quadClasses = map[string]string{
	"AGREE": "verbal cooperation", "CONSULT": "verbal cooperation", "SUPPORT": "verbal cooperation", "CONCEDE": "verbal cooperation",
	"COOPERATE": "material cooperation", "AID": "material cooperation", "RETREAT": "material cooperation",
	"REQUEST": "verbal conflict", "ACCUSE": "verbal conflict", "REJECT": "verbal conflict", "THREATEN": "verbal conflict",
	"PROTEST": "material conflict", "SANCTION": "material conflict", "MOBILIZE": "material conflict",
	"COERCE": "material conflict", "ASSAULT": "material conflict",
}

// QuadClass is the quadrant of a PLOVER class: verbal or material, cooperation
// or conflict.
func QuadClass(plover string) (string, bool) {
	q, ok := quadClasses[plover]
	return q, ok
}

// goldstein holds values of the conflict-cooperation scale for CAMEO codes, as
// the event-data field uses it. A code that is not here has the value of the
// code that it refines.
var goldstein = map[string]float64{
	"01": 0, "012": -0.4, "013": 0.4, "018": 3.4, "019": 3.4,
	"02": 3, "021": 3.4, "023": 3.4, "024": -0.3, "025": -0.3, "026": 4, "027": 4, "028": 4,
	"03": 4, "031": 5.2, "033": 5.2, "034": 7, "035": 7, "036": 4, "037": 5, "038": 7, "039": 5,
	"04": 1, "042": 1.9, "043": 2.8, "044": 2.5, "045": 5, "046": 7,
	"05": 3.5, "051": 3.4, "053": 3.8, "054": 6, "055": 7, "056": 7, "057": 8,
	"06": 6, "061": 6.4, "062": 7.4, "063": 7.4, "064": 7,
	"07": 7, "071": 7.4, "072": 8.3, "073": 7.4, "074": 8.5,
	"08": 5, "083": 5, "084": 7, "085": 7, "086": 9, "087": 9,
	"09": -2,
	"10": -5, "11": -2, "114": -2, "12": -4, "127": -5, "128": -5,
	"13": -4, "131": -5.8, "132": -5.8, "133": -5.8, "134": -5.8, "136": -7, "137": -7, "138": -7, "139": -7,
	"14": -6.5, "145": -7.5, "15": -7.2,
	"16": -4, "161": -4, "162": -5.6, "163": -8, "164": -7, "165": -6.5, "166": -7,
	"17": -7, "171": -9.2, "172": -5, "173": -5, "174": -5, "175": -9,
	"18": -9, "183": -10, "19": -10, "191": -9.5, "192": -9.5, "20": -10,
}

// Goldstein is the value of a CAMEO code on the scale from -10 (conflict) to
// 10 (cooperation).
func Goldstein(cameo string) (float64, bool) {
	for code := cameo; len(code) >= 2; code = code[:len(code)-1] {
		if v, ok := goldstein[code]; ok {
			return v, true
		}
	}
	return 0, false
}
