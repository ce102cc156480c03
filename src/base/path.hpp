// Paths as texts, with slashes: what their letters say, and nothing of a disk.
#pragma once

#include <string>
#include <string_view>

namespace camtay {

// The folder a file is in: "a/b/x.json" gives "a/b", "x.json" ".", "/x.json" "/".
std::string folder_of(std::string_view path);
// What stands behind the last slash: "x.json".
std::string file_name(std::string_view path);
// The same without its ending: "x"; a name without one is whole.
std::string stem(std::string_view path);
// The folder that holds the folder of a file: "assets/procedures/x.json" gives "assets", "x.json" "..".
std::string above(std::string_view path);
// A folder beside the one a file is in, with a slash behind it: of "assets/procedures/x.json" and "forms" "assets/forms/".
std::string beside(std::string_view path, std::string_view folder);

}  // namespace camtay
