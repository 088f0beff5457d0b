-- With which versions articles were read
-- answers: which versions of program and gazetteer read the stored articles, and how many each?
-- column: program text version of the program
-- column: gazetteer text version of the gazetteer
-- column: articles integer how many they read
SELECT a.program AS program, a.gazetteer_version AS gazetteer, count(*) AS articles
FROM article a
GROUP BY a.program, a.gazetteer_version
ORDER BY articles DESC, program, coalesce(gazetteer, '')
