package newssite

// story is what an article tells, with {who}, {whom}, {name}, {other},
// {state}, {land} (the other's state), {city} and {day} to be filled in.
type story struct {
	title string
	lead  string
	more  string // a paragraph that goes with this lead
}

// language is what the site needs of a language.
type language struct {
	outlet  string
	desk    string // name of the section
	authors []string
	days    [7]string // from Sunday, as they stand after the word for "on"
	stories []story
	fillers []string // paragraphs that report nothing between the two sides
	closing string   // the same on all pages
	banner  string   // of the cookie notice
	edit    string   // the sentence that an edited article gains
}

// codes are the languages of the site in a fixed order.
var codes = []string{"ar", "en", "ru", "fr", "es"}

var languages = map[string]language{
	"en": {
		outlet: "The Harbour Gazette", desk: "World", authors: []string{"Nora Whitlock", "Samuel Osei", "Ines Calder"},
		days: [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
		stories: []story{
			{"{name} meets {other} in {city}", "{who} met {whom} in {city} on {day}.", "The two ministers discussed trade and transport and agreed to stay in touch, the ministry said in a statement."},
			{"{name} and {other} speak by phone", "{who} held a phone call with {whom} on {day}.", "The call lasted about half an hour and dealt with the situation in the region, according to the ministry."},
			{"{state} and {land} sign agreement in {city}", "{state} and {land} signed a cooperation agreement in {city} on {day}.", "The document covers ports, customs and the exchange of students, officials said after the ceremony."},
			{"{name} praises role of {land}", "{who} praised the role of {land} in the talks on grain exports.", "He was speaking to reporters in {city} at the end of a conference on food prices."},
			{"{name} visits {land}", "{who} arrived in {land} on {day} for a visit of two days.", "A dinner with business people is on the programme of the second day, the embassy said."},
			{"{name} criticizes {land} over fishing rules", "{who} criticized {land} over its new rules for fishing boats.", "The rules had been published without notice, he told a parliamentary committee."},
		},
		fillers: []string{
			"Bread prices in the capital had risen by a fifth since the autumn, figures of the statistics office show.",
			"Heavy rain delayed several flights, and a part of the delegation arrived only in the evening.",
			"About two hundred journalists had registered for the event, more than in the year before.",
			"Observers expect the subject to come up again when parliament returns from its recess.",
			"The hall was built for an exhibition in the sixties and was reopened after a long renovation.",
			"The talks had been put off twice in the course of the winter, once because of a strike of air traffic controllers and once because of an illness.",
			"A market researcher in the port, who has followed the subject for years, said that shops were waiting to see whether prices would settle before the holidays.",
			"Schools and offices near the building stayed closed for the day, and buses took another way through the old town, the city council said.",
		},
		closing: "More on this story as it develops.", banner: "We use cookies to keep the site running.",
		edit: "An earlier version of this article misstated the number of journalists.",
	},
	"ar": {
		outlet: "جريدة المرفأ", desk: "العالم", authors: []string{"هدى القاسمي", "طارق بن يوسف", "ليلى المنصوري"},
		days: [7]string{"الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"},
		stories: []story{
			{"{name} يلتقي {other} في {city}", "التقى {who} {whom} في {city} يوم {day}.", "وتناول الوزيران ملفات التجارة والنقل، واتفقا على إبقاء قنوات الاتصال مفتوحة، وفق بيان للوزارة."},
			{"{name} و{other} يتحادثان هاتفيا", "أجرى {who} اتصالا هاتفيا مع {whom} يوم {day}.", "ودام الاتصال قرابة نصف ساعة، وتطرق إلى الأوضاع في المنطقة، بحسب الوزارة."},
			{"{state} و{land} توقعان اتفاقا في {city}", "وقعت {state} و{land} اتفاقية تعاون في {city} يوم {day}.", "وتشمل الوثيقة الموانئ والجمارك وتبادل الطلبة، كما قال مسؤولون بعد المراسم."},
			{"{name} يشيد بدور {land}", "أشاد {who} بدور {land} في محادثات تصدير الحبوب.", "وكان يتحدث إلى الصحفيين في {city} في ختام مؤتمر عن أسعار الغذاء."},
			{"{name} يزور {land}", "وصل {who} إلى {land} يوم {day} في زيارة تستغرق يومين.", "ويتضمن برنامج اليوم الثاني عشاء مع رجال أعمال، وفق ما ذكرته السفارة."},
			{"{name} ينتقد {land} بسبب قواعد الصيد", "انتقد {who} {land} بسبب قواعدها الجديدة لقوارب الصيد.", "وقال أمام لجنة برلمانية إن القواعد نُشرت دون سابق إخطار."},
		},
		fillers: []string{
			"وكانت أسعار الخبز في العاصمة قد ارتفعت بمقدار الخمس منذ الخريف، كما تُظهر أرقام مكتب الإحصاء.",
			"وأخرت أمطار غزيرة عددا من الرحلات الجوية، فلم يصل جزء من الوفد إلا في المساء.",
			"وسجل نحو مئتي صحفي أسماءهم لتغطية الحدث، وهو عدد أكبر مما كان في العام السابق.",
			"ويتوقع مراقبون أن يعود الموضوع إلى الواجهة عندما يستأنف البرلمان جلساته.",
			"وبُنيت القاعة لمعرض في الستينيات، وأعيد فتحها بعد أعمال ترميم طويلة.",
			"وكانت المحادثات قد أُجلت مرتين خلال الشتاء، مرة بسبب إضراب المراقبين الجويين ومرة بسبب وعكة صحية.",
			"وقال باحث في شؤون السوق يتابع الموضوع منذ سنوات إن المتاجر تنتظر لترى هل تستقر الأسعار قبل حلول الأعياد.",
			"وظلت المدارس والمكاتب القريبة من المبنى مغلقة طوال اليوم، وسلكت الحافلات طريقا آخر عبر المدينة القديمة، كما قال المجلس البلدي.",
		},
		closing: "التفاصيل تباعا على هذه الصفحة.", banner: "نستخدم ملفات تعريف الارتباط لتشغيل الموقع.",
		edit: "ورد في نسخة سابقة من هذا المقال عدد غير صحيح للصحفيين.",
	},
	"ru": {
		outlet: "Портовая газета", desk: "Мир", authors: []string{"Вера Ладыгина", "Степан Ольшин", "Мария Кедрова"},
		days: [7]string{"воскресенье", "понедельник", "вторник", "среду", "четверг", "пятницу", "субботу"},
		stories: []story{
			{"{name} и {other} встретились", "{who} встретился с {whom} в {city} в {day}.", "Министры обсудили торговлю и перевозки и договорились оставаться на связи, говорится в сообщении ведомства."},
			{"{name} и {other} поговорили по телефону", "{who} провел телефонный разговор с {whom} в {day}.", "Разговор продолжался около получаса и касался положения в регионе, сообщило ведомство."},
			{"{state} и {land} подписали соглашение", "{state} и {land} подписали соглашение о сотрудничестве в {city} в {day}.", "Документ касается портов, таможни и обмена студентами, рассказали чиновники после церемонии."},
		},
		fillers: []string{
			"Цены на хлеб в столице выросли с осени на пятую часть, показывают данные статистического ведомства.",
			"Из-за сильного дождя задержались несколько рейсов, и часть делегации прибыла лишь вечером.",
			"На мероприятие записались около двухсот журналистов, больше, чем годом ранее.",
			"Наблюдатели ожидают, что к этой теме вернутся, когда парламент соберется после перерыва.",
			"Встречу за зиму дважды откладывали: один раз из-за забастовки авиадиспетчеров, другой раз по болезни.",
			"Исследователь рынка, много лет следящий за темой, сказал, что магазины ждут, успокоятся ли цены до праздников.",
			"Школы и конторы рядом со зданием в этот день были закрыты, а автобусы ходили другим путем через старый город, сообщил городской совет.",
		},
		closing: "Подробности следуют.", banner: "Мы используем файлы cookie для работы сайта.",
		edit: "В первой версии этой статьи было неверно указано число журналистов.",
	},
	"fr": {
		outlet: "La Gazette du port", desk: "Monde", authors: []string{"Agathe Morvan", "Idriss Belkacem", "Louise Terrier"},
		days: [7]string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"},
		stories: []story{
			{"{name} rencontre {other}", "{who} a rencontré {whom}, {day} à {city}.", "Les deux ministres ont parlé de commerce et de transports et sont convenus de rester en contact, selon un communiqué du ministère."},
			{"{name} et {other} se parlent au téléphone", "{who} s’est entretenu par téléphone avec {whom}, {day}.", "L’entretien a duré près d’une demi-heure et a porté sur la situation dans la région, selon le ministère."},
			{"{name} salue le rôle de son homologue {other}", "{who} a salué le rôle de son homologue {other} dans les discussions sur les céréales.", "Il s’exprimait devant la presse à l’issue d’une conférence sur les prix alimentaires."},
		},
		fillers: []string{
			"Le prix du pain dans la capitale a augmenté d’un cinquième depuis l’automne, montrent les chiffres de l’office des statistiques.",
			"De fortes pluies ont retardé plusieurs vols, et une partie de la délégation n’est arrivée que dans la soirée.",
			"Environ deux cents journalistes s’étaient inscrits, davantage que l’année précédente.",
			"Les observateurs s’attendent à ce que le sujet revienne à la reprise des travaux du parlement.",
			"Le rendez-vous avait été repoussé deux fois au cours de l’hiver, une fois à cause d’une grève des contrôleurs aériens et une autre pour cause de maladie.",
			"Un spécialiste du marché qui suit le sujet depuis des années a expliqué que les magasins attendaient de voir si les prix se calmeraient avant les fêtes.",
			"Les écoles et les bureaux proches du bâtiment sont restés fermés toute la journée, et les bus ont fait un détour par la vieille ville, selon la mairie.",
		},
		closing: "Plus d’informations à suivre.", banner: "Nous utilisons des cookies pour faire fonctionner le site.",
		edit: "Une première version de cet article donnait un nombre erroné de journalistes.",
	},
	"es": {
		outlet: "La Gaceta del Puerto", desk: "Mundo", authors: []string{"Elvira Quintana", "Tomás Arrieta", "Lucía Bermejo"},
		days: [7]string{"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"},
		stories: []story{
			{"{name} se reúne con {other}", "{who} se reunió con {whom} en {city} el {day}.", "Los dos ministros hablaron de comercio y transporte y acordaron seguir en contacto, según un comunicado del ministerio."},
			{"{name} habla por teléfono con {other}", "{who} mantuvo una conversación telefónica con {whom} el {day}.", "La conversación duró cerca de media hora y trató de la situación en la región, según el ministerio."},
			{"Firman un acuerdo {state} y {land}", "Representantes de {state} y de {land} firmaron un acuerdo de cooperación en {city} el {day}.", "El documento abarca puertos, aduanas e intercambio de estudiantes, dijeron funcionarios tras la ceremonia."},
		},
		fillers: []string{
			"El precio del pan en la capital ha subido una quinta parte desde el otoño, según cifras de la oficina de estadística.",
			"Las fuertes lluvias retrasaron varios vuelos, y una parte de la delegación no llegó hasta la noche.",
			"Unos doscientos periodistas se habían inscrito para el acto, más que el año anterior.",
			"Los observadores esperan que el asunto vuelva a tratarse cuando el parlamento reanude sus sesiones.",
			"La cita se había aplazado dos veces durante el invierno, una por una huelga de controladores aéreos y otra por enfermedad.",
			"Un investigador del mercado que sigue el asunto desde hace años dijo que las tiendas esperan a ver si los precios se calman antes de las fiestas.",
			"Las escuelas y oficinas cercanas al edificio permanecieron cerradas todo el día, y los autobuses dieron un rodeo por el casco antiguo, según el ayuntamiento.",
		},
		closing: "Habrá más información en breve.", banner: "Usamos cookies para que el sitio funcione.",
		edit: "Una versión anterior de este artículo daba un número equivocado de periodistas.",
	},
}
