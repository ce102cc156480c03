// Names and other words of one's own, as a recogniser wrote them.
#pragma once

#include <string>
#include <string_view>

namespace camtay {

// "dạ cháu tên là nguyễn thị sơn ạ": "Nguyễn Thị Sơn". Spelling helps are understood ("Vy y dài", "S ơ n"). Empty when no name
// was said ("chưa đặt tên").
std::string heard_name(std::string_view text);

// A text without what is only courtesy around it, its first letter a capital; empty when it says that there is none to say.
std::string heard_text(std::string_view text);

}  // namespace camtay
