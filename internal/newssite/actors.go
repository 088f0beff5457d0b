package newssite

// words are how one language speaks of an actor.
type words struct {
	who   string // with office and name, as a subject
	whom  string // the same after the verb of a meeting
	name  string // last name
	state string
	city  string // its capital
}

// actor is a foreign minister in the five languages.
type actor map[string]words

var actors = []actor{
	{
		"en": {"Moroccan Foreign Minister Nasser Bourita", "Moroccan Foreign Minister Nasser Bourita", "Bourita", "Morocco", "Rabat"},
		"ar": {"وزير الخارجية المغربي ناصر بوريطة", "وزير الخارجية المغربي ناصر بوريطة", "بوريطة", "المغرب", "الرباط"},
		"ru": {"Министр иностранных дел Марокко Насер Бурита", "министром иностранных дел Марокко Насером Буритой", "Бурита", "Марокко", "Рабате"},
		"fr": {"Le ministre marocain des Affaires étrangères, Nasser Bourita,", "le ministre marocain des Affaires étrangères, Nasser Bourita", "Bourita", "le Maroc", "Rabat"},
		"es": {"El ministro de Asuntos Exteriores de Marruecos, Nasser Bourita,", "el ministro de Asuntos Exteriores de Marruecos, Nasser Bourita", "Bourita", "Marruecos", "Rabat"},
	}, {
		"en": {"Russian Foreign Minister Sergey Lavrov", "Russian Foreign Minister Sergey Lavrov", "Lavrov", "Russia", "Moscow"},
		"ar": {"وزير الخارجية الروسي سيرغي لافروف", "وزير الخارجية الروسي سيرغي لافروف", "لافروف", "روسيا", "موسكو"},
		"ru": {"Министр иностранных дел России Сергей Лавров", "министром иностранных дел России Сергеем Лавровым", "Лавров", "Россия", "Москве"},
		"fr": {"Le ministre russe des Affaires étrangères, Sergueï Lavrov,", "le ministre russe des Affaires étrangères, Sergueï Lavrov", "Lavrov", "la Russie", "Moscou"},
		"es": {"El ministro de Asuntos Exteriores de Rusia, Serguéi Lavrov,", "el ministro de Asuntos Exteriores de Rusia, Serguéi Lavrov", "Lavrov", "Rusia", "Moscú"},
	}, {
		"en": {"Egyptian Foreign Minister Badr Abdelatty", "Egyptian Foreign Minister Badr Abdelatty", "Abdelatty", "Egypt", "Cairo"},
		"ar": {"وزير الخارجية المصري بدر عبد العاطي", "وزير الخارجية المصري بدر عبد العاطي", "عبد العاطي", "مصر", "القاهرة"},
		"ru": {"Министр иностранных дел Египта Бадр Абдель Аты", "министром иностранных дел Египта Бадром Абделем Аты", "Абдель Аты", "Египет", "Каире"},
		"fr": {"Le ministre égyptien des Affaires étrangères, Badr Abdelatty,", "le ministre égyptien des Affaires étrangères, Badr Abdelatty", "Abdelatty", "l’Égypte", "Le Caire"},
		"es": {"El ministro de Asuntos Exteriores de Egipto, Badr Abdelatty,", "el ministro de Asuntos Exteriores de Egipto, Badr Abdelatty", "Abdelatty", "Egipto", "El Cairo"},
	}, {
		"en": {"Turkish Foreign Minister Hakan Fidan", "Turkish Foreign Minister Hakan Fidan", "Fidan", "Türkiye", "Ankara"},
		"ar": {"وزير الخارجية التركي هاكان فيدان", "وزير الخارجية التركي هاكان فيدان", "فيدان", "تركيا", "أنقرة"},
		"ru": {"Министр иностранных дел Турции Хакан Фидан", "министром иностранных дел Турции Хаканом Фиданом", "Фидан", "Турция", "Анкаре"},
		"fr": {"Le ministre turc des Affaires étrangères, Hakan Fidan,", "le ministre turc des Affaires étrangères, Hakan Fidan", "Fidan", "la Turquie", "Ankara"},
		"es": {"El ministro de Asuntos Exteriores de Turquía, Hakan Fidan,", "el ministro de Asuntos Exteriores de Turquía, Hakan Fidan", "Fidan", "Turquía", "Ankara"},
	}, {
		"en": {"Algerian Foreign Minister Ahmed Attaf", "Algerian Foreign Minister Ahmed Attaf", "Attaf", "Algeria", "Algiers"},
		"ar": {"وزير الخارجية الجزائري أحمد عطاف", "وزير الخارجية الجزائري أحمد عطاف", "عطاف", "الجزائر", "العاصمة الجزائرية"},
		"ru": {"Министр иностранных дел Алжира Ахмед Аттаф", "министром иностранных дел Алжира Ахмедом Аттафом", "Аттаф", "Алжир", "Алжире"},
		"fr": {"Le ministre algérien des Affaires étrangères, Ahmed Attaf,", "le ministre algérien des Affaires étrangères, Ahmed Attaf", "Attaf", "l’Algérie", "Alger"},
		"es": {"El ministro de Asuntos Exteriores de Argelia, Ahmed Attaf,", "el ministro de Asuntos Exteriores de Argelia, Ahmed Attaf", "Attaf", "Argelia", "Argel"},
	}, {
		"en": {"Cuban Foreign Minister Bruno Rodríguez", "Cuban Foreign Minister Bruno Rodríguez", "Rodríguez", "Cuba", "Havana"},
		"ar": {"وزير الخارجية الكوبي برونو رودريغيز", "وزير الخارجية الكوبي برونو رودريغيز", "رودريغيز", "كوبا", "هافانا"},
		"ru": {"Министр иностранных дел Кубы Бруно Родригес", "министром иностранных дел Кубы Бруно Родригесом", "Родригес", "Куба", "Гаване"},
		"fr": {"Le ministre cubain des Affaires étrangères, Bruno Rodríguez,", "le ministre cubain des Affaires étrangères, Bruno Rodríguez", "Rodríguez", "Cuba", "La Havane"},
		"es": {"El ministro de Relaciones Exteriores de Cuba, Bruno Rodríguez,", "el ministro de Relaciones Exteriores de Cuba, Bruno Rodríguez", "Rodríguez", "Cuba", "La Habana"},
	}, {
		"en": {"Indian External Affairs Minister Subrahmanyam Jaishankar", "Indian External Affairs Minister Subrahmanyam Jaishankar", "Jaishankar", "India", "New Delhi"},
		"ar": {"وزير الخارجية الهندي سوبراهمانيام جايشانكار", "وزير الخارجية الهندي سوبراهمانيام جايشانكار", "جايشانكار", "الهند", "نيودلهي"},
		"ru": {"Министр иностранных дел Индии Субраманьям Джайшанкар", "министром иностранных дел Индии Субраманьямом Джайшанкаром", "Джайшанкар", "Индия", "Нью-Дели"},
		"fr": {"Le ministre indien des Affaires étrangères, Subrahmanyam Jaishankar,", "le ministre indien des Affaires étrangères, Subrahmanyam Jaishankar", "Jaishankar", "l’Inde", "New Delhi"},
		"es": {"El ministro de Asuntos Exteriores de la India, Subrahmanyam Jaishankar,", "el ministro de Asuntos Exteriores de la India, Subrahmanyam Jaishankar", "Jaishankar", "la India", "Nueva Delhi"},
	}, {
		"en": {"Chinese Foreign Minister Wang Yi", "Chinese Foreign Minister Wang Yi", "Wang Yi", "China", "Beijing"},
		"ar": {"وزير الخارجية الصيني وانغ يي", "وزير الخارجية الصيني وانغ يي", "وانغ يي", "الصين", "بكين"},
		"ru": {"Министр иностранных дел Китая Ван И", "министром иностранных дел Китая Ван И", "Ван И", "Китай", "Пекине"},
		"fr": {"Le ministre chinois des Affaires étrangères, Wang Yi,", "le ministre chinois des Affaires étrangères, Wang Yi", "Wang Yi", "la Chine", "Pékin"},
		"es": {"El ministro de Asuntos Exteriores de China, Wang Yi,", "el ministro de Asuntos Exteriores de China, Wang Yi", "Wang Yi", "China", "Pekín"},
	}, {
		"en": {"Spanish Foreign Minister José Manuel Albares", "Spanish Foreign Minister José Manuel Albares", "Albares", "Spain", "Madrid"},
		"ar": {"وزير الخارجية الإسباني خوسيه مانويل ألباريس", "وزير الخارجية الإسباني خوسيه مانويل ألباريس", "ألباريس", "إسبانيا", "مدريد"},
		"ru": {"Министр иностранных дел Испании Хосе Мануэль Альбарес", "министром иностранных дел Испании Хосе Мануэлем Альбаресом", "Альбарес", "Испания", "Мадриде"},
		"fr": {"Le ministre espagnol des Affaires étrangères, José Manuel Albares,", "le ministre espagnol des Affaires étrangères, José Manuel Albares", "Albares", "l’Espagne", "Madrid"},
		"es": {"El ministro de Asuntos Exteriores de España, José Manuel Albares,", "el ministro de Asuntos Exteriores de España, José Manuel Albares", "Albares", "España", "Madrid"},
	}, {
		"en": {"US Secretary of State Marco Rubio", "US Secretary of State Marco Rubio", "Rubio", "the United States", "Washington"},
		"ar": {"وزير الخارجية الأمريكي ماركو روبيو", "وزير الخارجية الأمريكي ماركو روبيو", "روبيو", "الولايات المتحدة", "واشنطن"},
		"ru": {"Государственный секретарь США Марко Рубио", "государственным секретарем США Марко Рубио", "Рубио", "США", "Вашингтоне"},
		"fr": {"Le secrétaire d’État américain, Marco Rubio,", "le secrétaire d’État américain, Marco Rubio", "Rubio", "les États-Unis", "Washington"},
		"es": {"El secretario de Estado de Estados Unidos, Marco Rubio,", "el secretario de Estado de Estados Unidos, Marco Rubio", "Rubio", "Estados Unidos", "Washington"},
	},
}
