using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.Tests.Contract;

/// <summary>The exchanges of served operations that cannot be replayed, with the reasons.</summary>
internal static class Skips
{
    private static readonly HashSet<string> Ids =
    [
        // The page with its page token was not recorded.
        "listAllLogs/list-last-page",

        // Its message quotes a schema with the order of members in Quay's source.
        "createOrganizationQuota/both-limits",

        // FEATURE_SPARSE_INDEX was off for this exchange only.
        "createRepoMirrorConfig/architecture-filter-feature-off",

        // Its message is the error of a library for an address.
        "verifyOrgMirrorConnection/unreachable",

        // The organization was a mirror while recording.
        "createOrgImmutabilityPolicy/organization-is-mirrored",
    ];

    public static bool Contains(string id) => Ids.Contains(id);
}
