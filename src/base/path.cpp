#include "base/path.hpp"

namespace camtay {

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return ".";
  return std::string(path.substr(0, slash == 0 ? 1 : slash));
}

std::string file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

std::string stem(std::string_view path) {
  const std::string name = file_name(path);
  return name.substr(0, name.rfind('.'));
}

std::string above(std::string_view path) {
  const std::string here = folder_of(path), last = file_name(here);
  if (here == ".") return "..";
  return last == "." || last == ".." ? here + "/.." : folder_of(here);
}

std::string beside(std::string_view path, std::string_view folder) {
  const std::string outer = above(path);
  const std::string before = outer == "." ? "" : outer.ends_with('/') ? outer : outer + "/";
  return before + std::string(folder) + "/";
}

}  // namespace camtay
