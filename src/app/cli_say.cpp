// camtay say: every line a voice has to say, with its id (guide/lines.hpp); with --missing what a voice pack lacks of them.
#include <optional>
#include <set>

#include "app/app.hpp"
#include "app/cli.hpp"
#include "app/cli_definition.hpp"
#include "guide/lines.hpp"
#include "guide/voice_pack.hpp"
#include "platform/headless.hpp"

namespace camtay {
namespace {

// Adds the lines of one procedure and of the program, where they are not there yet. False, with the reasons on standard
// error, when a file that is needed is missing or wrong.
bool add_lines(const Arguments& arguments, const Workplace& workplace, const std::string& id,
               std::vector<SpokenLine>& lines) {
  if (const Result<Definition> readable = read_definition(workplace.files, id); !readable)
    return refuse(readable.faults()), false;
  Model start;
  start.procedure_id = id;
  start.settings.voice = true;
  if (arguments.has("language")) start.settings.look.language = arguments.value("language");

  HeadlessPlatform platform(workplace.files);
  platform.happen(Started{.stored = to_kept(start), .today = workplace.today});
  App app(platform);
  do app.frame(nullptr);
  while (!platform.idle());
  const Model& model = app.model();
  for (const auto& [file, reason] : model.loaded.failed)
    refuse(reason.empty() ? file + ": there is no such file" : reason);
  if (!model.loaded.procedure || !needed_files(model).empty()) return false;

  std::set<std::string> ids;
  for (const SpokenLine& line : lines) ids.insert(line.id);
  for (SpokenLine& line : spoken_lines(model)) {
    if (!ids.contains(line.id)) lines.push_back(std::move(line));
  }
  return true;
}

// A folder with a pack.json, or the name of one in assets/voices.
std::string pack_file(const std::string& pack, const Workplace& workplace) {
  const std::string own = pack + "/pack.json";
  return is_folder(pack) ? own : workplace.files.path("voices/" + own);
}

Result<VoicePack> read_pack(const std::string& named, const Workplace& workplace) {
  const std::string file = pack_file(named, workplace);
  const std::optional<std::string> text = read_bytes(file);
  if (text) return read_voice_pack(*text, file);
  return Fault{.file = named,
               .pointer = "#",
               .what = "there is no voice pack \"" + named + "\"",
               .remedy = "name its folder, or one in assets/voices"};
}

Exit say_missing(const VoicePack& pack, const std::vector<SpokenLine>& lines) {
  const Coverage found = coverage(pack, recordable(lines));
  for (const SpokenLine& line : found.stale) print("stale\t" + line.id + "\t" + line.text + "\n");
  for (const SpokenLine& line : found.missing) print("missing\t" + line.id + "\t" + line.text + "\n");
  print(std::to_string(found.recorded) + " of " + std::to_string(found.lines) + " lines are recorded, " +
        std::to_string(found.stale.size()) + " stale, " + std::to_string(found.missing.size()) + " missing\n");
  return found.recorded == found.lines ? Exit::Well : Exit::Mistakes;
}

}  // namespace

Exit say_lines(const Arguments& arguments, const Workplace& workplace) {
  const bool missing = arguments.has("missing");
  if (!missing && arguments.names.size() != 1) return refuse_use("say wants the id of one procedure");
  // Working out the lines takes long: what stands in the way is told before.
  std::optional<VoicePack> pack;
  if (missing) {
    Result<VoicePack> read = read_pack(arguments.value("missing"), workplace);
    if (!read) return refuse(read.faults());
    pack = std::move(*read);
  }
  const std::vector<std::string> there = workplace.files.procedure_ids();
  for (const std::string& id : arguments.names) {
    if (!known(id, there)) return Exit::Mistakes;
  }
  std::vector<SpokenLine> lines;
  for (const std::string& id : arguments.names.empty() ? there : arguments.names) {
    if (!add_lines(arguments, workplace, id, lines)) return Exit::Mistakes;
  }
  if (pack) return say_missing(*pack, lines);
  for (const SpokenLine& line : lines) print(line.id + "\t" + line.text + "\n");
  return Exit::Well;
}

}  // namespace camtay
