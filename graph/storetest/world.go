package storetest

import (
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// World holds the actors of the cases by key.
var World = world(
	country("RUS", "Russia", "روسيا"), country("MAR", "Morocco", "المغرب"), country("USA", "United States", "الولايات المتحدة"),
	country("SVK", "Slovakia", "سلوفاكيا"), country("HUN", "Hungary", "هنغاريا"), country("CUB", "Cuba", "كوبا"),
	country("DOM", "Dominican Republic", "جمهورية الدومينيكان"), country("VNM", "Vietnam", "فيتنام"), country("MLI", "Mali", "مالي"),
	country("BFA", "Burkina Faso", "بوركينا فاسو"), country("NER", "Niger", "النيجر"), country("IND", "India", "الهند"),
	country("FRA", "France", "فرنسا"), country("EGY", "Egypt", "مصر"), country("ISR", "Israel", "إسرائيل"), country("PSE", "Palestine", "فلسطين"),

	person("p.lavrov", "Sergey Lavrov", "سيرغي لافروف", "RUS"), person("p.putin", "Vladimir Putin", "فلاديمير بوتين", "RUS"),
	person("p.ushakov", "Yuri Ushakov", "يوري أوشاكوف", "RUS"), person("p.bourita", "Nasser Bourita", "ناصر بوريطة", "MAR"),
	person("p.king", "Mohammed VI", "محمد السادس", "MAR"), person("p.rubio", "Marco Rubio", "ماركو روبيو", "USA"),
	person("p.rodriguez", "Bruno Rodríguez", "برونو رودريغيز", "CUB"), person("p.zakharova", "Maria Zakharova", "ماريا زاخاروفا", "RUS"),
	person("p.guterres", "António Guterres", "أنطونيو غوتيريش", ""),
	person("p.modi", "Narendra Modi", "ناريندرا مودي", "IND"), person("p.blogger", "Ann Blogger", "", ""),

	office("u.svk", "foreign minister of Slovakia", "foreign minister", "SVK"), office("u.hun", "foreign minister of Hungary", "foreign minister", "HUN"),
	office("u.dom", "foreign minister of the Dominican Republic", "foreign minister", "DOM"),
	office("u.vnm", "foreign minister of Vietnam", "foreign minister", "VNM"), office("u.mli", "foreign minister of Mali", "foreign minister", "MLI"),
	office("u.bfa", "foreign minister of Burkina Faso", "foreign minister", "BFA"), office("u.ner", "foreign minister of Niger", "foreign minister", "NER"),
	office("u.icrc", "president of the International Committee of the Red Cross", "president", ""),
	office("u.mar", "foreign minister of Morocco", "foreign minister", "MAR"),

	body("o.icrc", "International Committee of the Red Cross", "", ""), body("o.aes", "Alliance of Sahel States", "", ontology.AllianceLabel),
	body("o.un", "United Nations", "", ontology.AllianceLabel), body("x.mfa", "Ministry of Foreign Affairs of Russia", "RUS", ontology.OrganLabel),
	body("o.hamas", "Hamas", "PSE", ontology.MovementLabel),
)

// Places holds the places of the cases by key.
var Places = map[string]graph.Place{
	"g.5128581": {Key: "g.5128581", Name: "New York", NameAr: "نيويورك", Country: "USA"},
}

func world(all ...graph.Actor) map[string]graph.Actor {
	by := make(map[string]graph.Actor, len(all))
	for _, a := range all {
		by[a.Key] = a
	}
	return by
}

func country(key, name, nameAr string) graph.Actor {
	return graph.Actor{Key: key, Kind: ontology.Country, Name: name, NameAr: nameAr, Names: []string{name, nameAr}, Gazetteer: true}
}

func person(key, name, nameAr, country string) graph.Actor {
	return graph.Actor{Key: key, Kind: ontology.Person, Name: name, NameAr: nameAr, Names: []string{name}, Country: country, Gazetteer: country != ""}
}

func office(key, name, office, country string) graph.Actor {
	return graph.Actor{Key: key, Kind: ontology.Person, Name: name, Unnamed: true, Office: office, Country: country}
}

func body(key, name, country, label string) graph.Actor {
	a := graph.Actor{Key: key, Kind: ontology.Organization, Name: name, Names: []string{name}, Country: country, Gazetteer: true}
	if label != "" {
		a.Labels = []string{label}
	}
	return a
}
