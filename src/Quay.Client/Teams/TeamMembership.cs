using System.Collections.Generic;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The members of a team, and the directory group that the team is synchronized with.</summary>
internal sealed class TeamMembership : QuayObject
{
    [JsonProperty]
    internal List<QuayTeamMember> Members { get; set; } = [];

    /// <summary>The synchronization; null for a team that is not synchronized.</summary>
    [JsonProperty]
    internal TeamSync? Synced { get; set; }

    internal sealed class TeamSync : QuayObject
    {
        /// <summary>The group with the API's field names; null if the session may not see it.</summary>
        [JsonProperty]
        internal QuayDictionary<object?>? Config { get; set; }

        /// <summary>The group as documents declare it; null if the session may not see it.</summary>
        internal StateMap? ToState()
        {
            var state = new StateMap { ["groupDn"] = Text("group_dn"), ["groupName"] = Text("group_name"), ["groupId"] = Text("group_id") };
            return state.Has("groupDn") || state.Has("groupName") || state.Has("groupId") ? state : null;
        }

        private string? Text(string name) => Config is not null && Config.TryGetValue(name, out object? value) ? value as string : null;
    }
}
