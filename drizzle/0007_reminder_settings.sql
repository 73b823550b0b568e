ALTER TABLE `profile` ADD `stand_up_minutes` integer;--> statement-breakpoint
ALTER TABLE `profile` ADD `evening_at` text;--> statement-breakpoint
ALTER TABLE `profile` ADD `trainer_at` text;--> statement-breakpoint
ALTER TABLE `profile` ADD `look_back_at` text;--> statement-breakpoint
ALTER TABLE `profile` ADD `trainer_days` text;--> statement-breakpoint
ALTER TABLE `sitting` ADD `confirmed_at` text;
--> statement-breakpoint
UPDATE `profile` SET `stand_up_minutes` = (
  SELECT `value` ->> '$' FROM `cells`
  WHERE `cells`.`account` = `profile`.`account` AND `kind` = 'profile' AND `record` = `profile`.`id` AND `field` = 'standUpMinutes'
    AND json_type(`value`) = 'integer' AND (`value` ->> '$') BETWEEN 0 AND 240
);
--> statement-breakpoint
UPDATE `profile` SET `evening_at` = (
  SELECT `value` ->> '$' FROM `cells`
  WHERE `cells`.`account` = `profile`.`account` AND `kind` = 'profile' AND `record` = `profile`.`id` AND `field` = 'eveningAt'
    AND `value` GLOB '"[0-2][0-9]:[0-5][0-9]"' AND `value` < '"24'
);
--> statement-breakpoint
UPDATE `profile` SET `trainer_at` = (
  SELECT `value` ->> '$' FROM `cells`
  WHERE `cells`.`account` = `profile`.`account` AND `kind` = 'profile' AND `record` = `profile`.`id` AND `field` = 'trainerAt'
    AND `value` GLOB '"[0-2][0-9]:[0-5][0-9]"' AND `value` < '"24'
);
--> statement-breakpoint
UPDATE `profile` SET `look_back_at` = (
  SELECT `value` ->> '$' FROM `cells`
  WHERE `cells`.`account` = `profile`.`account` AND `kind` = 'profile' AND `record` = `profile`.`id` AND `field` = 'lookBackAt'
    AND `value` GLOB '"[0-2][0-9]:[0-5][0-9]"' AND `value` < '"24'
);
--> statement-breakpoint
UPDATE `profile` SET `trainer_days` = (
  SELECT json_group_object(substr(`field`, 13), json(`value`)) FROM `cells`
  WHERE `cells`.`account` = `profile`.`account` AND `kind` = 'profile' AND `record` = `profile`.`id`
    AND `field` GLOB 'trainerDays.[1-7]' AND `value` = 'true'
);
--> statement-breakpoint
UPDATE `sitting` SET `confirmed_at` = (
  SELECT `value` ->> '$' FROM `cells`
  WHERE `cells`.`account` = `sitting`.`account` AND `kind` = 'sitting' AND `record` = `sitting`.`id` AND `field` = 'confirmedAt'
    AND `value` GLOB '"[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z"'
);
