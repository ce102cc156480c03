// Writing JSON. The library's dump() would do it, but it brings printf into the page's program for one kind of escape.
#include <cmath>

#include "base/json.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace camtay {

namespace {

void write_text(std::string_view text, std::string& into) {
  constexpr std::string_view special = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  into += '"';
  for (const char c : text) {
    if (const std::size_t which = special.find(c); which != std::string_view::npos) {
      into += '\\';
      into += letters[which];
    } else if (c >= 0 && c < ' ') {
      into += "\\u00";
      into += hexadecimal[static_cast<std::size_t>(c) >> 4];
      into += hexadecimal[static_cast<std::size_t>(c) & 15];
    } else {
      into += c;
    }
  }
  into += '"';
}

void write(const Json& value, std::string& into) {
  switch (value.type()) {
    case Json::value_t::object: {
      into += '{';
      for (auto member = value.begin(); member != value.end(); ++member) {
        if (member != value.begin()) into += ',';
        write_text(member.key(), into);
        into += ':';
        write(*member, into);
      }
      into += '}';
      break;
    }
    case Json::value_t::array: {
      into += '[';
      for (std::size_t i = 0; i < value.size(); ++i) {
        if (i > 0) into += ',';
        write(value[i], into);
      }
      into += ']';
      break;
    }
    case Json::value_t::string: write_text(value.get_ref<const std::string&>(), into); break;
    case Json::value_t::boolean: into += value.get<bool>() ? "true" : "false"; break;
    case Json::value_t::number_integer: into += std::to_string(value.get<std::int64_t>()); break;
    case Json::value_t::number_unsigned: into += std::to_string(value.get<std::uint64_t>()); break;
    case Json::value_t::number_float: {
      const double number = value.get<double>();
      if (!std::isfinite(number)) return write(nullptr, into);
      char buffer[64];
      into.append(buffer, nlohmann::detail::to_chars(buffer, buffer + sizeof buffer, number));
      break;
    }
    default: into += "null"; break;
  }
}

}  // namespace

std::string json_text(const Json& value) {
  std::string text;
  write(value, text);
  // A text that came from outside may be no UTF-8; whoever reads this must still be able to.
  return first_invalid(text) == std::string_view::npos ? text : encode(decode(text));
}

}  // namespace camtay
