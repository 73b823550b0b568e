CREATE TABLE `hypothesis` (
	`account` text NOT NULL,
	`id` text NOT NULL,
	`deleted` integer DEFAULT false NOT NULL,
	`cause` text,
	`effect` text,
	`direction` text,
	`lag_weeks` integer,
	`stated_at` text,
	`zone` text,
	`date` text DEFAULT '' NOT NULL,
	`note` text,
	PRIMARY KEY(`account`, `id`)
);
--> statement-breakpoint
CREATE INDEX `hypothesis_date` ON `hypothesis` (`account`,`date`,`id`);
--> statement-breakpoint
INSERT INTO `hypothesis` (`account`, `id`, `deleted`, `cause`, `effect`, `direction`, `lag_weeks`, `stated_at`, `zone`, `date`, `note`)
SELECT `account`, `record`,
  coalesce(max(CASE `field` WHEN 'deleted' THEN `value` ->> '$' END), 0),
  max(CASE WHEN `field` = 'cause' AND `value` IN ('"busy"', '"work"', '"meetings"', '"sitting"', '"sleep"') THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'effect' AND `value` IN ('"before"', '"after"') THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'direction' AND `value` IN ('"down"', '"up"') THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'lagWeeks' AND `value` IN ('0', '1', '2') THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'statedAt' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  max(CASE WHEN `field` = 'zone' AND json_type(`value`) = 'text' THEN `value` ->> '$' END),
  coalesce(max(CASE WHEN `field` = 'date' AND `value` GLOB '"[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"' THEN `value` ->> '$' END), ''),
  max(CASE WHEN `field` = 'note' AND json_type(`value`) = 'text' THEN `value` ->> '$' END)
FROM `cells` WHERE `kind` = 'hypothesis' GROUP BY `account`, `record`;
