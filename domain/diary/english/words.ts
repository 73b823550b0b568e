// English words by what they are to the grammar. Only past forms and nouns as in a log book tell of something that happened.

import type { WordTable } from '../lexicon.ts'

/** Small words that may stand between the words of a fact. */
const small: WordTable = {
  g: `the a an was were is are been be am had have has i've i'd just finally only exactly roughly almost nearly approx approximately or_so it it's its that this there then also and & + so very
    again later total in_total altogether overall combined straight nonstop non-stop in_a_row as felt feels feel feeling got gets getting became become now still long some somehow eventually well
    measured measuring measurement measurements reading clocked came_in_at came_out_at hit reached managed went stretched did session routine round own for myself result results width value number numbers today's this_morning's
    hours_of_sleep here slept_badly each all own whole entire both_times right_after right_before even already around_the ended_up wound_up finished_up cm_wide on off up_to_now around_and`,
  of: 'of in',
  to: 'to',
  with: 'with thanks_to because_of alongside',
  by: 'by around about circa ca. close_to near nearly_at just_after just_before shortly_after shortly_before a_little_after a_little_before a_bit_after sometime_around past',
  at: 'at @',
  until: 'until till til through up_to up_until',
  from: 'from',
  between: 'between',
  or: 'or',
  but: 'but though although however because since while whereas except despite yet anyway',
  me: "i i'm i've i'd me myself we",
  my: 'my mine',
  mean: 'meaning',
}

/** What tells of no fact of the person's day. */
const unreal: WordTable = {
  unreal: `usually usual normally normal always often every everyday daily each_day each_night per_day per_night per_week a_day a_night a_week weekly sometimes typically typical typical_day generally on_average average averages averaging rarely tend tends tended_to
    mostly most_days most_nights weekdays weekends mondays tuesdays wednesdays thursdays fridays saturdays sundays mornings nights
    goal goals target targets aim aiming aims ideal ideally plan plans planned planning hope hoping wish want wants wanted wanna need needs needed should shouldn't must have_to has_to had_to_be gotta ought supposed would wouldn't could_have would_have should_have
    will won't i'll we'll she'll going_to gonna let's try trying to_be_able recommended recommendation recommend recommends advice guideline guidelines minimum maximum at_least at_most or_more or_less_than up_to less_than more_than over under limit max min_of
    if unless when_i whenever wonder wondering whether imagine suppose supposing hypothetically dream dreamed dreamt someday one_day
    says said told reads_that article study studies research according_to apparently experts people humans adults athletes doctors everyone everybody nobody someone anyone
    used_to back_when last_year last_month last_week years_ago months_ago weeks_ago when_i_was in_college ages_ago in_the_past previously two_weeks_ago a_week_ago a_month_ago a_year_ago record personal_best pb best_ever
    how what why which who when where alarm alarm's deadline reminder remind appointment booked scheduled schedule until_i could can can't_wait able would've should've could've might_as_well rather wish_i wished instead_of
    intend intends intended meant expect expecting expected hopefully promise promised challenge worth rule rules`,
  'unreal=soft': 'maybe perhaps might probably possibly guess',
  plan: "tomorrow tomorrow's tomorrow_morning tomorrow_night next_week next_month next_year next_time next_monday next_tuesday next_wednesday next_thursday next_friday next_saturday next_sunday later_today soon upcoming day_after_tomorrow this_coming from_now_on starting",
  person: `wife wife's husband husband's partner partner's girlfriend boyfriend she he they her his their she's he's kid kids kid's child children son daughter son's daughter's baby baby's toddler mother father mom mum dad mom's mum's dad's parents brother sister brother's sister's
    grandma grandpa friend friends friend's colleague colleagues colleague's coworker coworkers boss boss's manager coach coach's trainer trainer's teacher teacher's roommate roommate's flatmate neighbor neighbour cat cat's dog dog's team team's ken ann bob alice tom sarah mike john you your you're guy guys girl woman man someone's her's doctor dancer gymnast`,
  neg: "not didn't don't doesn't never no without wasn't isn't weren't aren't hardly haven't hasn't hadn't couldn't can't cannot wouldn't none neither nor nothing nope barely_any skipped skip forgot missed failed_to unable",
  maybe: 'maybe perhaps probably possibly',
  limit: 'plus',
  other: `forward_bend toe_touch sit_and_reach height tall weight kg lbs lb pounds desk desk's chair_height belt waist hips_circumference chest inseam leg_length legs_length arm_length wingspan jump long_jump high_jump screen monitor distance away wall bridge knee_height front_split front_splits pike
    blood_pressure bp heart_rate pulse temperature table shelf bed_frame mattress mat rope door sofa couch snow water hem skirt hip_circumference thigh_circumference calf_circumference bicep biceps shoulder_width feet ft score bpm angle degrees degree range_of_motion stride step steps km miles seconds reps`,
}

const days: WordTable = {
  'day=0': 'today tonight this_afternoon this_evening today,',
  'day=0 morning': 'this_morning',
  'day=-1': 'yesterday yesterday,',
  'day=-1 evening': 'yesterday_evening yesterday_afternoon',
  'day=-1 morning': 'yesterday_morning',
  'day=0 night': 'last_night yesterday_night overnight',
  'day=-2': 'day_before_yesterday the_day_before_yesterday',
  'u.ago': 'days_ago day_ago',
  'week=recent': 'last this_past past_this on_last',
  'wday=1': 'monday mon',
  'wday=2': 'tuesday tue tues',
  'wday=3': 'wednesday weds wed',
  'wday=4': 'thursday thu thur thurs',
  'wday=5': 'friday fri',
  'wday=6': 'saturday sat_(day)',
  'wday=7': 'sunday',
  wd: 'sat sun mon tue wed thu fri',
  'month=1': 'january jan',
  'month=2': 'february feb',
  'month=3': 'march mar',
  'month=4': 'april apr',
  'month=5': 'may',
  'month=6': 'june jun',
  'month=7': 'july jul',
  'month=8': 'august aug',
  'month=9': 'september sept sep',
  'month=10': 'october oct',
  'month=11': 'november nov',
  'month=12': 'december dec',
  'u.th': 'st nd rd th',
  next: 'next_day next_morning the_next_day the_next_morning the_following_morning following_day following_morning',
}

const quantities: WordTable = {
  'num=1': 'one',
  'num=2': 'two',
  'num=3': 'three',
  'num=4': 'four',
  'num=5': 'five',
  'num=6': 'six',
  'num=7': 'seven',
  'num=8': 'eight',
  'num=9': 'nine',
  'num=10': 'ten',
  'num=11': 'eleven',
  'num=12': 'twelve',
  'num=15': 'fifteen',
  'num=20': 'twenty',
  'num=30': 'thirty',
  'num=40': 'forty',
  'num=45': 'forty_five',
  'num=50': 'fifty',
  'num=90': 'ninety',
  'part=am': 'am a.m. a.m in_the_morning of_the_morning in_the_a.m. o_clock_in_the_morning',
  'part=pm': 'pm p.m. p.m in_the_afternoon',
  'part=evening': 'in_the_evening',
  'part=night': 'at_night in_the_night in_the_middle_of_the_night',
  'named=720': 'noon midday 12_noon',
  'named=0': 'midnight 12_midnight',
  'past=30': 'half_past half',
  'past=15': 'quarter_past a_quarter_past quarter_after',
  'past=-15': 'quarter_to a_quarter_to quarter_till quarter_of',
  'past=10': 'ten_past',
  'past=5': 'five_past',
  'past=20': 'twenty_past',
  'past=-10': 'ten_to',
  'past=-5': 'five_to',
  'past=-20': 'twenty_to',
  andhalf: 'and_a_half ½',
  'u.clock': "o'clock oclock",
  'u.hour': 'hours hour hrs hr h hrs. hr.',
  'u.min': 'minutes minute mins min m mins. min.',
  'hours=60': 'an_hour one_hour a_full_hour',
  'hours=90': 'an_hour_and_a_half',
  'hours=30': 'half_an_hour half_hour a_half_hour half-hour',
  'hours=45': 'three_quarters_of_an_hour',
  'hours=15': 'a_quarter_of_an_hour',
  'u.cm': 'cm cms cm. centimeters centimetres centimeter centimetre',
  'u.mm': 'mm millimeters millimetres',
  'u.m': 'meters metres meter metre',
  'u.in': 'inches inch in. ins "',
  'u.times': 'times x time',
  'times=1': 'once one_time a_single_time',
  'times=2': 'twice two_times',
  'times=3': 'thrice three_times',
  'times=several': `several_times a_few_times many_times multiple_times lots_of_times a_couple_of_times a_couple_times a_bunch_of_times repeatedly on_and_off numerous_times countless_times a_lot some_times all_night constantly a_handful_of_times
    every_hour two_or_three_times 2_or_3_times three_or_four_times 3_or_4_times`,
  'u.item':
    'tickets ticket tasks task items item issues issue prs pr stories story todos to-dos todo pull_requests jira_tickets bugs cards jobs things',
}

const sleep: WordTable = {
  'bed:past': `went_to_bed went_to_sleep got_to_bed got_to_sleep got_into_bed climbed_into_bed fell_asleep in_bed to_bed hit_the_hay hit_the_sack hit_the_pillow turned_in crashed lights_out lights_off lights-out passed_out dozed_off nodded_off
    into_bed was_in_bed was_asleep asleep drifted_off head_down bedtime bedtime_was retired_to_bed tucked_in conked_out bed_by sleep_onset finally_slept`,
  'bed:noun': 'bed bedtime',
  'bed:plain':
    'go_to_bed go_to_sleep get_to_bed going_to_bed get_to_sleep fall_asleep falling_asleep be_in_bed be_asleep get_into_bed turn_in going_to_sleep heading_to_bed hit_the_bed_by going_bed',
  slept: 'slept slept_from sleeping was_asleep_from asleep_from in_bed_from',
  sleepn: 'sleep sleep_time sleeping_time time_in_bed night',
  'bed:x': 'sleep_at sleeps sleeping_in',
  'wake:past':
    'got_up got_out_of_bed out_of_bed rose was_up got_outta_bed crawled_out_of_bed rolled_out_of_bed dragged_myself_up dragged_myself_out_of_bed been_up arose',
  up: 'up',
  'wake:noun': 'wake_up wake wakeup wake-up wake_time wakeup_time rise risen final_wake',
  'wake:plain': 'get_up wake_up_at wake_at waking_up getting_up get_out_of_bed be_up',
  'woke:past':
    'woke woke_up awoke was_awake awake was_woken was_woken_up woken_up woken was_awakened eyes_open waking awoken got_woken_up wake-ups awakened',
  'awake:noun': 'awakenings awakening wakeups wake-ups night_wakings wakings interruptions',
  late: 'stayed_up was_up_until been_up_until up_until up_till up_til stayed_awake sat_up awake_until awake_till was_up_till',
  again:
    'fell_back_asleep back_to_sleep went_back_to_sleep went_back_to_bed back_to_bed back_asleep dozed_again slept_again slept_in_again fell_asleep_again asleep_again snoozed',
  nap: 'nap napped naps power_nap catnap siesta napping had_a_nap took_a_nap dozed snooze',
  never:
    "didn't_wake didn't_wake_up never_woke never_woke_up did_not_wake did_not_wake_up without_waking without_waking_up no_awakenings zero_awakenings no_wake-ups no_wakeups no_night_wakings didn't_wake_once slept_through_the_night slept_straight_through slept_the_whole_night_through slept_right_through through_the_night",
  onset:
    'to_fall_asleep falling_asleep_took to_get_to_sleep before_falling_asleep until_i_fell_asleep before_i_fell_asleep to_drift_off to_nod_off before_sleep_came sleep_latency sleep_onset_latency to_doze_off',
  took: 'took took_me taken needed_me',
  waso: 'awake_for lay_awake lay_awake_for was_awake_for up_for waso been_awake_for was_up_for',
  quality: 'sleep_quality quality_of_sleep quality sleep_rating slept_quality sleep_score',
  'place=home': 'at_home home in_my_own_bed own_bed',
  'place=hotel': 'hotel in_a_hotel at_a_hotel at_the_hotel in_the_hotel motel hostel inn hotel_room airbnb',
  'place=other':
    "at_a_friend's at_a_friend's_place at_my_parents'_place at_my_parents' at_my_parents at_my_parents_place at_my_parents'_house at_my_mom's on_the_couch on_the_sofa on_the_plane on_a_plane on_the_train on_a_train in_a_tent in_the_tent on_the_bus on_a_bus in_the_car in_the_office at_the_office in_the_van at_my_sister's at_my_brother's at_the_hospital in_hospital at_the_airport on_a_flight on_the_flight in_the_cabin at_my_in-laws",
}

const body: WordTable = {
  split:
    'split splits split_width straddle straddle_split straddle_splits side_split side_splits middle_split middle_splits center_split center_splits centre_split box_split box_splits pancake_split split_measurement straddle_width splits_width',
  stretch: 'stretch stretching stretches the_stretch mobility stretch_session stretching_session',
  before: `before pre before_stretching before_the_stretch before_stretch pre-stretch pre_stretching before_the_session at_the_start to_start start starting_at started_at started started_from started_out_at started_with beginning began_at began at_first initially cold before_warming_up beforehand pre-session first before_i_stretched
    going_in opening before_warmup before_warm-up start_of_session before_the_stretching baseline`,
  after: `after post after_stretching after_the_stretch after_stretch post-stretch post_stretching after_the_session at_the_end to_finish finish finished_at finished ended_at ended ended_up_at ended_on end ending_at finishing_at warm afterwards afterward after_warming_up post-session finally_at after_i_stretched wound_up_at
    got_to finishing closing after_warmup after_warm-up end_of_session last after_that stretched_to by_the_end ended_with finished_with finished_on after_the_stretching got_down_to reached_after`,
  went: 'went gone moved improved increased rose grew opened widened progressed jumped climbed went_up up gained changed dropped shrank fell decreased',
  'side=left': 'left left-side l left-hand',
  'side=right': 'right right-side r right-hand',
  'side=both': 'both both_my both_sides bilateral',
  'muscle=adductor':
    'adductor adductors inner_thigh inner_thighs groin groins inside_of_thigh inner_leg inner_legs inside_thigh adductor_muscles',
  'muscle=hamstring':
    'hamstring hamstrings hamstr hammies hammy hams ham_string back_of_thigh back_of_thighs ham posterior_thigh',
  'muscle=quadriceps':
    'quadriceps quad quads front_of_thigh front_of_thighs front_thigh anterior_thigh thigh_front quadricep rectus_femoris front_thighs',
  'muscle=hip-flexor':
    'hip_flexor hip_flexors hips hip psoas iliopsoas front_of_hip front_of_hips hipflexor hipflexors',
  'muscle=gluteal':
    'gluteal glute glutes gluteals glute_max gluteus gluteus_maximus gluteus_medius glute_med buttock buttocks butt bum',
  'muscle=piriformis': 'piriformis',
  'muscle=calf': 'calf calves calf_muscle calf_muscles soleus gastrocnemius calfs',
  'muscle=lower-back':
    'lower_back low_back lumbar lumbar_spine lumbar_region lowerback small_of_my_back lower_back_muscles',
  'muscle=upper-back':
    'upper_back mid_back middle_back shoulder_blades shoulder_blade between_shoulder_blades traps trapezius thoracic lats rhomboids upperback',
  'muscle=shoulder': 'shoulder shoulders delts deltoid',
  'muscle=neck': 'neck neck_muscles',
  'muscle=whole-body': 'whole_body entire_body full_body body everything all_over whole_of_my_body',
  thigh: 'thigh thighs upper_leg leg legs',
  'face=front': 'front front_side front_of anterior',
  'face=back': 'back back_side rear behind',
  'face=inner': 'inner inside inner_side inside_of',
  'feel=tight':
    'tight tightness stiff stiffness tense tension tightened tightened_up stiffened seized_up stiffened_up tighter stiffer tensed_up cramped_up locked_up knotted knots cramped tight-ish cramping',
  'feel=sore':
    'sore soreness ache aches ached aching achy hurts hurt hurting painful pain pains doms sore-ish hurt_a_lot',
  'feel=relieved':
    'relieved loose looser loosened loosened_up relaxed released better eased easier relief lighter softer supple limber freed_up free freer less_tight less_stiff less_sore looser_now recovered less_tense opened_up loosening_up relaxing improved unlocked at_ease no_longer_tight no_longer_sore no_longer_stiff',
  ease: 'gone disappeared vanished went_away eased_off went_down subsided melted_away has_gone let_go eased_up cleared_up faded',
  'level=3':
    'very really_really super extremely unusually insanely terribly badly awfully so_so strongly strong incredibly severely severe bad seriously killing quite_strongly much crazy ridiculously rock_solid horribly exceptionally hard a_lot a_ton particularly especially intensely intense rock-hard way_too pretty_bad brutally brutal awful terrible bad_today rock_hard massively noticeably_very',
  'level=1':
    'slightly slight a_bit a_little a_little_bit little_bit somewhat mildly mild kind_of kinda sort_of faintly a_touch a_tad barely marginally lightly light touch_of a_touch_of a_bit_of minor bit subtle',
  'level=2':
    'pretty quite fairly moderately clearly moderate rather_clearly noticeably really noticeable definitely more',
  like: 'still again today',
}

const work: WordTable = {
  'sit:past': `sat sitting sat_down seated been_sitting was_sitting sat_at_my_desk sat_at_the_desk sat_at_desk sat_at_a_desk sat_on_my_butt sat_in_my_chair sat_in_the_chair sat_in_front_of_the_computer sitting_at_my_desk sitting_at_the_desk sitting_down sitting_in_front_of_the_computer sat_still sat_in_a_chair
    in_the_chair on_the_chair in_my_chair in_a_chair sitting_time chair_time seated_time time_sitting sedentary sitting_total sit_time on_my_butt on_my_ass spent_sitting glued_to_my_chair glued_to_the_chair sitting_in_a_chair desk-bound sedentary_time sat_in_front_of_my_computer sat_in_front_of_a_screen stuck_in_my_chair sat_around`,
  'sit:plain': 'sit sits',
  meet: 'meetings meeting mtg mtgs in_meetings in_a_meeting meeting_time of_meetings in_meeting meetings_total standups stand-ups meetings_time',
  'work:past':
    'worked working was_working been_working at_work worked_at_the_office working_hours work_hours hours_worked work_time worked_from_home wfh in_the_office at_the_office of_work work_day workday spent_working',
  'work:noun': 'work job shift office',
  'done:past':
    'closed finished completed done merged shipped resolved fixed wrapped_up knocked_out got_through cleared delivered got_done checked_off ticked_off crossed_off landed burned_through',
  load: 'load workload perceived_load work_load load_rating stress_level load_level intensity',
  scale: 'out_of_5',
}

const doubt: WordTable = {
  doubt: `measured_badly measured_wrong measured_it_wrong measured_it_badly measured_incorrectly mismeasured measured_poorly bad_measurement wrong_measurement sloppy_measurement dodgy_measurement poor_measurement measurement_error measuring_error measurement_was_off measurement_is_off measurement_off measurement_was_bad measurement_was_sloppy
    measurement_was_wrong measurement_may_be_off measurement_might_be_off measurement_is_doubtful measurement_seems_off measurement_looks_off measurement_felt_off measurement_is_suspect measurement_is_suspicious measurement_is_questionable measurement_isn't_reliable measurement_unreliable
    not_sure_i_measured_right not_sure_i_measured_it_right not_sure_i_measured_correctly not_sure_i_measured_that_right not_sure_about_the_measurement not_sure_about_that_measurement not_sure_about_the_before not_sure_about_the_after not_sure_about_the_number not_sure_about_the_before_value not_sure_the_measurement_was_right not_sure_the_measurement_is_right not_sure_it's_right not_sure_that's_right not_sure_the_measurement_is_accurate
    don't_trust_the_measurement don't_trust_that_number don't_trust_the_number don't_trust_that_measurement don't_trust_it don't_trust_that don't_trust_this_one can't_trust_the_measurement don't_trust_the_before don't_trust_the_after wouldn't_trust_it take_it_with_a_grain_of_salt with_a_grain_of_salt grain_of_salt
    tape_slipped the_tape_slipped tape_measure_slipped tape_moved tape_was_crooked tape_was_twisted tape_sagged legs_were_placed_badly legs_placed_badly legs_badly_placed feet_were_placed_badly feet_placed_badly badly_placed_legs legs_were_in_the_wrong_place feet_weren't_placed_right legs_weren't_placed_right legs_were_misplaced bad_leg_placement bad_foot_placement foot_placement_was_off leg_placement_was_off feet_were_off
    unreliable inaccurate imprecise not_accurate isn't_accurate wasn't_accurate not_reliable isn't_reliable doubtful dubious questionable suspicious suspect looks_wrong seems_wrong seems_off looks_off sounds_wrong may_be_wrong might_be_wrong might_be_off may_be_off could_be_off could_be_wrong must_be_wrong was_off is_off probably_off probably_wrong
    may_have_measured_wrong might_have_measured_wrong might_have_measured_it_wrong may_have_measured_it_wrong might_have_measured_badly may_have_measured_badly probably_measured_wrong probably_measured_badly must_have_measured_wrong think_i_measured_wrong think_i_measured_it_wrong could_have_measured_wrong possibly_measured_wrong maybe_measured_wrong maybe_measured_badly probably_mismeasured might_have_mismeasured may_have_mismeasured`,
}

/** Phrases that hold words of the tables and mean something else. */
const decoys: WordTable = {
  x: `worked_out work_out workout workouts working_out homework network overtime worked_on work_on works stood_up stand_up met_up caught_up catch_up made_up make_up set_up signed_up wrapped_up_at picked_up pick_up gave_up give_up showed_up cleaned_up warmed_up warm_up warm-up looked_up grew_up ended_up_with messed_up backed_up followed_up
    split_up split_the split_a split_into split_between banana_split stock_split split_pea sat_nav sat_for_the made_the_bed make_the_bed bed_sheets flower_bed bed_linen bedroom bed_frame truck_bed new_bed bed_is in_bed_with_a sleep_well sleepy sleepless sleep_deprived sleep_debt asleep_at_the_wheel woke_culture wake_of wakeboard
    right_now right_away all_right alright right_after_lunch right_before right_after that's_right was_right left_for left_the left_at left_over leftover got_left i_left left_work left_home tight_deadline tight_schedule tight_budget tight_jeans loose_ends better_than feel_better feeling_better get_better gotten_better got_better meeting_room standing_meeting meeting_prep at_work_by
    after_lunch after_dinner after_breakfast before_lunch before_dinner before_breakfast before_bed before_sleep after_work before_work after_that, day_after the_day_after day_before before_noon after_midnight before_midnight after_hours before_going_to_bed before_i_went_to_bed after_waking after_waking_up after_getting_up before_getting_up before_the_meeting after_the_meeting first_thing first_time last_time last_one last_thing the_first the_last back_pain back_to_work back_home came_back went_back come_back be_back back_then back_and_forth get_back heads_up up_and_down up_and_running what's_up in_front_of done_with_it half_of half_the times_a per second_time first_half in_time on_time this_time time_to bedtime_story for_the_first_time reading_time spare_time next_to close_to_my`,
}

export const englishWords: readonly WordTable[] = [decoys, doubt, sleep, body, work, days, quantities, unreal, small]
