ALTER TABLE `profile` ADD `busy_percent` integer;--> statement-breakpoint
UPDATE `profile` SET `busy_percent` = (
  SELECT `value` ->> '$' FROM `cells`
  WHERE `cells`.`account` = `profile`.`account` AND `kind` = 'profile' AND `record` = `profile`.`id` AND `field` = 'busyPercent'
    AND json_type(`value`) = 'integer' AND (`value` ->> '$') BETWEEN 50 AND 95
);
