// The command line: what its commands share. One file for each command, cli_*.cpp.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "platform/files.hpp"

namespace camtay {

enum class Exit { Well = 0, Mistakes = 1, WrongUse = 2 };

// camtay COMMAND [NAME…] [--flag] [--option VALUE]
struct Arguments {
  std::string command;
  std::vector<std::string> names;
  std::map<std::string, std::string, std::less<>> options;  // by name, without the dashes; a flag has no value

  bool has(std::string_view option) const { return options.contains(option); }
  std::string value(std::string_view option) const;
};

// None with the reason in `wrong` when an option is unknown or lacks its value.
std::optional<Arguments> read_arguments(std::span<const char* const> words, std::string& wrong);

// Where a command works: the definitions, and the day.
struct Workplace {
  SiteFiles files;
  Date today;
};

Exit check_files(const Arguments& arguments, const Workplace& workplace);
Exit expand_definitions(const Arguments& arguments, const Workplace& workplace);
Exit fill_form(const Arguments& arguments, const Workplace& workplace);
Exit draw_graph(const Arguments& arguments, const Workplace& workplace);
Exit list_procedures(const Arguments& arguments, const Workplace& workplace);
Exit show_mirror(const Arguments& arguments, const Workplace& workplace);
Exit say_lines(const Arguments& arguments, const Workplace& workplace);
Exit walk_through(const Arguments& arguments, const Workplace& workplace);

// Whether check is asked for one of its reports over all procedures: --coverage, --plain, --translations, --duplicates.
bool is_report(const Arguments& arguments);
Exit report_for_authors(const Arguments& arguments, const Workplace& workplace);

// False, and said so on standard error, when there is no procedure of this id; of many ids `ids`, those there are, are listed once.
bool known(const std::string& id, const std::vector<std::string>& ids);
bool known(const std::string& id, const Workplace& workplace);

void print(std::string_view text);     // standard output
Exit refuse(std::string_view reason);  // standard error, with a line end; Exit::Mistakes
Exit refuse(const Faults& faults);
Exit refuse_use(std::string_view reason);  // the same with a hint at the help; Exit::WrongUse

}  // namespace camtay
