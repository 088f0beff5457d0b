-- In how many events actors took part
-- answers: in how many events did these take part, or how many concern them?
-- param: keys list required keys of actors and measures
-- column: key side key as asked
-- column: events integer distinct events
-- example: keys=RUS,USA
SELECT asked.value AS key,
  (SELECT count(DISTINCT p.target) FROM took_part p WHERE p.source = asked.value)
    + (SELECT count(DISTINCT c.source) FROM concerns c WHERE c.target = asked.value) AS events
FROM (SELECT DISTINCT value FROM json_each($keys)) asked
ORDER BY asked.value
