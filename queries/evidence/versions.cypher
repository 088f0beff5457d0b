// With which versions articles were read
// answers: which versions of program and gazetteer read the stored articles, and how many each?
// column: program text version of the program
// column: gazetteer text version of the gazetteer
// column: articles integer how many they read
MATCH (a:Article)
RETURN a.program AS program, a.gazetteer_version AS gazetteer, count(*) AS articles
ORDER BY articles DESC, program, coalesce(gazetteer, '')
