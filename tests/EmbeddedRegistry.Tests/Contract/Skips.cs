using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.Tests.Contract;

/// <summary>The exchanges of served operations that cannot be replayed, by the reason.</summary>
internal static class Skips
{
    private static readonly HashSet<string> Ids =
    [
        // Its page token came with a page that was not recorded.
        "listAllLogs/list-last-page",

        // Its message quotes the schema in the order in which Quay's sources have it.
        "createOrganizationQuota/both-limits",

        // The feature FEATURE_SPARSE_INDEX was off for this one alone.
        "createRepoMirrorConfig/architecture-filter-feature-off",

        // It tells what a library thinks of an address.
        "verifyOrgMirrorConnection/unreachable",

        // That organization was mirrored while recording.
        "createOrgImmutabilityPolicy/organization-is-mirrored",
    ];

    public static bool Contains(string id) => Ids.Contains(id);
}
