// camtay check: see app/mistakes.hpp.
#include "app/cli.hpp"
#include "app/mistakes.hpp"

namespace camtay {

Exit check_files(const Arguments& arguments, const Workplace& workplace) {
  if (is_report(arguments)) return report_for_authors(arguments, workplace);
  if (arguments.names.empty()) return refuse_use("check wants files");
  const Findings found = find_mistakes(Disk(), arguments.names, workplace.today);
  for (const Fault& note : found.notes) print("note: " + to_string(note) + "\n");
  for (const Fault& fault : found.faults) print(to_string(fault) + "\n");
  const std::size_t files = arguments.names.size(), mistakes = found.faults.size();
  print(std::to_string(files) + (files == 1 ? " file, " : " files, ") +
        (mistakes == 0 ? "no mistakes" : std::to_string(mistakes) + (mistakes == 1 ? " mistake" : " mistakes")) +
        "\n");
  return mistakes == 0 ? Exit::Well : Exit::Mistakes;
}

}  // namespace camtay
