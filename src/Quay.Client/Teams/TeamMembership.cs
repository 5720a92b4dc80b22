using System.Collections.Generic;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The members of a team, and the group of a directory from which they come.</summary>
internal sealed class TeamMembership : QuayObject
{
    [JsonProperty]
    internal List<QuayTeamMember> Members { get; set; } = [];

    /// <summary>The synchronization; null where members are managed by hand.</summary>
    [JsonProperty]
    internal TeamSync? Synced { get; set; }

    internal sealed class TeamSync : QuayObject
    {
        /// <summary>The group by the names of the API; null where the session may not see it.</summary>
        [JsonProperty]
        internal QuayDictionary<object?>? Config { get; set; }

        /// <summary>The group as documents declare it; null where the session may not see it.</summary>
        internal StateMap? ToState()
        {
            var state = new StateMap { ["groupDn"] = Text("group_dn"), ["groupName"] = Text("group_name"), ["groupId"] = Text("group_id") };
            return state.Has("groupDn") || state.Has("groupName") || state.Has("groupId") ? state : null;
        }

        private string? Text(string name) => Config is not null && Config.TryGetValue(name, out object? value) ? value as string : null;
    }
}
