// Dates in Vietnamese words, as forms want them. The words are the function, so they stand here and not in assets.
#include "base/date.hpp"
#include "base/text.hpp"
#include "base/vietnamese.hpp"

namespace camtay {

std::string to_words(const Date& date) {
  std::vector<std::string> parts;
  if (date.month != 0 && date.day != 0) parts.push_back("ngày " + number_in_words(date.day));
  if (date.month != 0) parts.push_back("tháng " + (date.month == 4 ? "tư" : number_in_words(date.month)));
  parts.push_back("năm " + number_in_words(date.year));
  return capitalised(join(parts, " "));
}

std::string to_spoken(const Date& date) {
  std::vector<std::string> parts;
  if (date.month != 0 && date.day != 0) parts.push_back("ngày " + std::to_string(date.day));
  if (date.month != 0) parts.push_back("tháng " + std::to_string(date.month));
  parts.push_back("năm " + std::to_string(date.year));
  return join(parts, " ");
}

}  // namespace camtay
