#include "base/result.hpp"

namespace camtay {

std::string to_string(const Fault& fault) {
  std::string text = fault.file;
  if (fault.line > 0) text += ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column);
  if (!text.empty()) text += ' ';
  text += fault.pointer + ": " + fault.what;
  if (!fault.remedy.empty()) text += ", " + fault.remedy;
  return text;
}

}  // namespace camtay
