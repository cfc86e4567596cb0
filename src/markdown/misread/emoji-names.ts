/** Pictures that other tools know by names between colons, those that bulletins have: « :tada: ». */
const NAMES = `tada 🎉, balloon 🎈, gift 🎁, cake 🍰, birthday 🎂, champagne 🍾, beer 🍺, beers 🍻, coffee ☕, wine_glass 🍷,
  smile 😄, smiley 😃, grin 😁, grinning 😀, blush 😊, wink 😉, joy 😂, rofl 🤣, sunglasses 😎, heart_eyes 😍, thinking 🤔,
  cry 😢, sob 😭, rage 😡, angry 😠, scream 😱, sleeping 😴, zzz 💤, slightly_smiling_face 🙂, upside_down_face 🙃,
  +1 👍, -1 👎, thumbsup 👍, thumbsdown 👎, ok_hand 👌, clap 👏, raised_hands 🙌, pray 🙏, muscle 💪, fist ✊,
  raised_fist ✊, v ✌️, wave 👋, handshake 🤝, point_right 👉, point_left 👈, point_up ☝️, point_down 👇, raised_hand ✋, eyes 👀,
  heart ❤️, hearts ♥️, broken_heart 💔, green_heart 💚, blue_heart 💙, purple_heart 💜, star ⭐, star2 🌟, sparkles ✨, fire 🔥,
  boom 💥, zap ⚡, rocket 🚀, bulb 💡, warning ⚠️, rotating_light 🚨, construction 🚧, no_entry ⛔, stop_sign 🛑, no_entry_sign 🚫,
  white_check_mark ✅, heavy_check_mark ✔️, ballot_box_with_check ☑️, x ❌, heavy_multiplication_x ✖️, question ❓, exclamation ❗,
  bangbang ‼️, information_source ℹ️, arrow_right ➡️, arrow_left ⬅️, arrow_up ⬆️, arrow_down ⬇️, 100 💯,
  memo 📝, pencil 📝, pencil2 ✏️, book 📖, books 📚, newspaper 📰, clipboard 📋, page_facing_up 📄, paperclip 📎, pushpin 📌,
  round_pushpin 📍, calendar 📆, date 📅, phone ☎️, telephone ☎️, telephone_receiver 📞, iphone 📱, email 📧, e-mail 📧,
  envelope ✉️, mailbox 📫, link 🔗, speech_balloon 💬, loudspeaker 📢, mega 📣, bell 🔔, alarm_clock ⏰, hourglass ⌛, stopwatch ⏱️,
  computer 💻, camera 📷, tv 📺, radio 📻, musical_note 🎵, notes 🎶, movie_camera 🎥, art 🎨, soccer ⚽, trophy 🏆,
  euro 💶, moneybag 💰, scales ⚖️, lock 🔒, unlock 🔓, key 🔑, wrench 🔧, hammer 🔨, gear ⚙️, scissors ✂️, bug 🐛, package 📦,
  house 🏠, school 🏫, hospital 🏥, factory 🏭, office 🏢, train 🚆, bus 🚌, bike 🚲, car 🚗, airplane ✈️, sunny ☀️, cloud ☁️,
  umbrella ☔, snowflake ❄️, rainbow 🌈, earth_africa 🌍, seedling 🌱, evergreen_tree 🌲, christmas_tree 🎄, sunflower 🌻, rose 🌹,
  triangular_flag_on_post 🚩, checkered_flag 🏁, fr 🇫🇷`;

/** The picture of a name, if it is one of those. */
export function emojiNamed(name: string): string | undefined {
  return new RegExp(`(?:^|,\\s*)${name.replace(/[+]/g, '\\+')} ([^,\\s]+)`).exec(NAMES)?.[1];
}
