// In how many events actors took part
// answers: in how many events did these take part, or how many concern them?
// param: keys list required keys of actors and measures
// column: key side key as asked
// column: events integer distinct events
// example: keys=RUS,USA
UNWIND $keys AS key
WITH DISTINCT key
RETURN key,
  COUNT { MATCH (:Actor {key: key})-[:TOOK_PART]->(e:Event) RETURN DISTINCT e }
    + COUNT { MATCH (e:Event)-[:CONCERNS]->(:Measure {key: key}) RETURN DISTINCT e } AS events
ORDER BY key
