using System.Collections.Generic;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A permission on a repository in the registry's lists of the permissions of a team or a robot.</summary>
internal sealed class RepositoryGrant : QuayObject
{
    [JsonProperty]
    internal GrantedRepository? Repository { get; set; }

    [JsonProperty]
    internal QuayRepositoryRole? Role { get; set; }

    internal sealed class GrantedRepository : QuayObject
    {
        [JsonProperty]
        internal string Name { get; set; } = string.Empty;

        [JsonProperty]
        internal bool? IsPublic { get; set; }
    }

    internal sealed class Answer : QuayObject
    {
        [JsonProperty]
        internal List<RepositoryGrant> Permissions { get; set; } = [];
    }
}
