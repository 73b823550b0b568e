CREATE TABLE `action` (
	`account` text NOT NULL,
	`id` text NOT NULL,
	`deleted` integer DEFAULT false NOT NULL,
	`text` text,
	`due_date` text,
	`state` text,
	`reason` text,
	`origin` text,
	`origin_id` text,
	`repeat_days` integer,
	`at` text,
	`zone` text,
	`date` text DEFAULT '' NOT NULL,
	`done_on` text,
	PRIMARY KEY(`account`, `id`)
);
--> statement-breakpoint
CREATE INDEX `action_date` ON `action` (`account`,`date`,`id`);--> statement-breakpoint
CREATE TABLE `milestone` (
	`account` text NOT NULL,
	`id` text NOT NULL,
	`deleted` integer DEFAULT false NOT NULL,
	`title` text,
	`date` text DEFAULT '' NOT NULL,
	`iteration_days` integer,
	`iterations` integer,
	`state` text,
	`closed_on` text,
	`summary` text,
	`purposes` text,
	`summaries` text,
	`dropped` text,
	PRIMARY KEY(`account`, `id`)
);
--> statement-breakpoint
CREATE INDEX `milestone_date` ON `milestone` (`account`,`date`,`id`);--> statement-breakpoint
CREATE TABLE `postmortem` (
	`account` text NOT NULL,
	`id` text NOT NULL,
	`deleted` integer DEFAULT false NOT NULL,
	`title` text,
	`started_at` text,
	`detected_at` text,
	`resolved_at` text,
	`zone` text,
	`date` text DEFAULT '' NOT NULL,
	`impact` text,
	`state` text,
	`timeline` text,
	`causes` text,
	`went_well` text,
	`went_badly` text,
	`lucky` text,
	`learned` text,
	PRIMARY KEY(`account`, `id`)
);
--> statement-breakpoint
CREATE INDEX `postmortem_date` ON `postmortem` (`account`,`date`,`id`);--> statement-breakpoint
CREATE TABLE `sticky` (
	`account` text NOT NULL,
	`id` text NOT NULL,
	`deleted` integer DEFAULT false NOT NULL,
	`milestone_id` text,
	`text` text,
	`x` integer,
	`y` integer,
	`text_size` text,
	`from_capture_id` text,
	`at` text,
	`zone` text,
	`date` text DEFAULT '' NOT NULL,
	`circles` text,
	`likes` text,
	PRIMARY KEY(`account`, `id`)
);
--> statement-breakpoint
CREATE INDEX `sticky_date` ON `sticky` (`account`,`date`,`id`);--> statement-breakpoint
ALTER TABLE `capture` ADD `takeaway` text;--> statement-breakpoint
ALTER TABLE `capture` ADD `source` text;
--> statement-breakpoint
INSERT INTO `action` (`account`, `id`, `deleted`, `text`, `due_date`, `state`, `reason`, `origin`, `origin_id`, `repeat_days`, `at`, `zone`, `date`, `done_on`)
SELECT `account`, `record`,
  coalesce(max(CASE WHEN `field` = 'deleted' THEN `value` ->> '$' END), 0),
  max(CASE WHEN `field` = 'text' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'dueDate' AND `value` GLOB '"[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'state' AND `value` IN ('"open"', '"done"', '"dropped"') THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'reason' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'origin' AND `value` IN ('"milestone"', '"postmortem"') THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'originId' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'repeatDays' AND json_type(`value`) = 'integer' AND (`value` ->> '$') BETWEEN 1 AND 366 THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'at' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'zone' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  coalesce(max(CASE WHEN `field` = 'date' AND `value` GLOB '"[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"' THEN `value` ->> '$' END), ''),
  (SELECT json_group_object(substr(e.`field`, 8), json(e.`value`)) FROM `cells` AS e
    WHERE e.`account` = `cells`.`account` AND e.`kind` = 'action' AND e.`record` = `cells`.`record`
      AND e.`field` > 'doneOn.' AND e.`field` < 'doneOn/' AND e.`value` = 'true')
FROM `cells` WHERE `kind` = 'action' GROUP BY `account`, `record`;
--> statement-breakpoint
INSERT INTO `milestone` (`account`, `id`, `deleted`, `title`, `date`, `iteration_days`, `iterations`, `state`, `closed_on`, `summary`, `purposes`, `summaries`, `dropped`)
SELECT `account`, `record`,
  coalesce(max(CASE WHEN `field` = 'deleted' THEN `value` ->> '$' END), 0),
  max(CASE WHEN `field` = 'title' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  coalesce(max(CASE WHEN `field` = 'startDate' AND `value` GLOB '"[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"' THEN `value` ->> '$' END), ''),
  max(CASE WHEN `field` = 'iterationDays' AND json_type(`value`) = 'integer' AND (`value` ->> '$') BETWEEN 1 AND 92 THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'iterations' AND json_type(`value`) = 'integer' AND (`value` ->> '$') BETWEEN 1 AND 52 THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'state' AND `value` IN ('"running"', '"looking-back"', '"closed"') THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'closedOn' AND `value` GLOB '"[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'summary' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  (SELECT json_group_object(substr(e.`field`, 10), json(e.`value`)) FROM `cells` AS e
    WHERE e.`account` = `cells`.`account` AND e.`kind` = 'milestone' AND e.`record` = `cells`.`record`
      AND e.`field` IN ('purposes.find-problems', 'purposes.understand-each-other', 'purposes.grow-agency', 'purposes.share-learning', 'purposes.celebrate', 'purposes.decide-next') AND e.`value` = 'true'),
  (SELECT json_group_object(substr(e.`field`, 11), json(e.`value`)) FROM `cells` AS e
    WHERE e.`account` = `cells`.`account` AND e.`kind` = 'milestone' AND e.`record` = `cells`.`record`
      AND e.`field` IN ('summaries.fun', 'summaries.done', 'summaries.learn', 'summaries.fun-done', 'summaries.done-learn', 'summaries.fun-learn', 'summaries.fun-done-learn', 'summaries.idea') AND json_type(e.`value`) = 'text'),
  (SELECT json_group_object(substr(e.`field`, 9), json(e.`value`)) FROM `cells` AS e
    WHERE e.`account` = `cells`.`account` AND e.`kind` = 'milestone' AND e.`record` = `cells`.`record`
      AND e.`field` > 'dropped.' AND e.`field` < 'dropped/' AND e.`value` = 'true')
FROM `cells` WHERE `kind` = 'milestone' GROUP BY `account`, `record`;
--> statement-breakpoint
INSERT INTO `postmortem` (`account`, `id`, `deleted`, `title`, `started_at`, `detected_at`, `resolved_at`, `zone`, `date`, `impact`, `state`, `timeline`, `causes`, `went_well`, `went_badly`, `lucky`, `learned`)
SELECT `account`, `record`,
  coalesce(max(CASE WHEN `field` = 'deleted' THEN `value` ->> '$' END), 0),
  max(CASE WHEN `field` = 'title' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'startedAt' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'detectedAt' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'resolvedAt' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'zone' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  coalesce(max(CASE WHEN `field` = 'date' AND `value` GLOB '"[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"' THEN `value` ->> '$' END), ''),
  max(CASE WHEN `field` = 'impact' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'state' AND `value` IN ('"draft"', '"closed"') THEN `value` ->> '$' END),
  (SELECT json_group_object(substr(e.`field`, 10), json(e.`value`)) FROM `cells` AS e
    WHERE e.`account` = `cells`.`account` AND e.`kind` = 'postmortem' AND e.`record` = `cells`.`record`
      AND e.`field` > 'timeline.' AND e.`field` < 'timeline/' AND json_type(e.`value`) = 'object' AND json_type(e.`value`, '$.at') = 'text' AND json_type(e.`value`, '$.text') = 'text'),
  (SELECT json_group_object(substr(e.`field`, 8), json(e.`value`)) FROM `cells` AS e
    WHERE e.`account` = `cells`.`account` AND e.`kind` = 'postmortem' AND e.`record` = `cells`.`record`
      AND e.`field` > 'causes.' AND e.`field` < 'causes/' AND json_type(e.`value`) = 'text'),
  (SELECT json_group_object(substr(e.`field`, 10), json(e.`value`)) FROM `cells` AS e
    WHERE e.`account` = `cells`.`account` AND e.`kind` = 'postmortem' AND e.`record` = `cells`.`record`
      AND e.`field` > 'wentWell.' AND e.`field` < 'wentWell/' AND json_type(e.`value`) = 'text'),
  (SELECT json_group_object(substr(e.`field`, 11), json(e.`value`)) FROM `cells` AS e
    WHERE e.`account` = `cells`.`account` AND e.`kind` = 'postmortem' AND e.`record` = `cells`.`record`
      AND e.`field` > 'wentBadly.' AND e.`field` < 'wentBadly/' AND json_type(e.`value`) = 'text'),
  (SELECT json_group_object(substr(e.`field`, 7), json(e.`value`)) FROM `cells` AS e
    WHERE e.`account` = `cells`.`account` AND e.`kind` = 'postmortem' AND e.`record` = `cells`.`record`
      AND e.`field` > 'lucky.' AND e.`field` < 'lucky/' AND json_type(e.`value`) = 'text'),
  (SELECT json_group_object(substr(e.`field`, 9), json(e.`value`)) FROM `cells` AS e
    WHERE e.`account` = `cells`.`account` AND e.`kind` = 'postmortem' AND e.`record` = `cells`.`record`
      AND e.`field` > 'learned.' AND e.`field` < 'learned/' AND json_type(e.`value`) = 'object' AND json_type(e.`value`, '$.question') = 'text')
FROM `cells` WHERE `kind` = 'postmortem' GROUP BY `account`, `record`;
--> statement-breakpoint
INSERT INTO `sticky` (`account`, `id`, `deleted`, `milestone_id`, `text`, `x`, `y`, `text_size`, `from_capture_id`, `at`, `zone`, `date`, `circles`, `likes`)
SELECT `account`, `record`,
  coalesce(max(CASE WHEN `field` = 'deleted' THEN `value` ->> '$' END), 0),
  max(CASE WHEN `field` = 'milestoneId' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'text' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'x' AND json_type(`value`) = 'integer' AND (`value` ->> '$') BETWEEN 0 AND 10000 THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'y' AND json_type(`value`) = 'integer' AND (`value` ->> '$') BETWEEN 0 AND 10000 THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'textSize' AND `value` IN ('"small"', '"medium"', '"large"') THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'fromCaptureId' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'at' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'zone' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  coalesce(max(CASE WHEN `field` = 'date' AND `value` GLOB '"[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"' THEN `value` ->> '$' END), ''),
  (SELECT json_group_object(substr(e.`field`, 9), json(e.`value`)) FROM `cells` AS e
    WHERE e.`account` = `cells`.`account` AND e.`kind` = 'sticky' AND e.`record` = `cells`.`record`
      AND e.`field` IN ('circles.fun', 'circles.done', 'circles.learn') AND e.`value` = 'true'),
  (SELECT json_group_object(substr(e.`field`, 7), json(e.`value`)) FROM `cells` AS e
    WHERE e.`account` = `cells`.`account` AND e.`kind` = 'sticky' AND e.`record` = `cells`.`record`
      AND e.`field` > 'likes.' AND e.`field` < 'likes/' AND e.`value` = 'true')
FROM `cells` WHERE `kind` = 'sticky' GROUP BY `account`, `record`;
--> statement-breakpoint
UPDATE `capture` SET `takeaway` = (
  SELECT `value` ->> '$' FROM `cells`
  WHERE `cells`.`account` = `capture`.`account` AND `kind` = 'capture' AND `record` = `capture`.`id` AND `field` = 'takeaway'
    AND json_type(`value`) = 'text'
);
--> statement-breakpoint
UPDATE `capture` SET `source` = (
  SELECT `value` ->> '$' FROM `cells`
  WHERE `cells`.`account` = `capture`.`account` AND `kind` = 'capture' AND `record` = `capture`.`id` AND `field` = 'source'
    AND json_type(`value`) = 'text'
);
