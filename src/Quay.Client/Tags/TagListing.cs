using System;
using System.Globalization;

namespace Quay.Client;

/// <summary>The listing of a repository's tags or of their history (listRepoTags).</summary>
internal static class TagListing
{
    /// <summary>Creates a listing in which each tag or entry of the history occurs once, even while tags are deleted or moved.</summary>
    public static Listing<QuayTag> Create(Connection connection, RepositoryName repository, TagQuery query)
    {
        // All operations that change tags have a path below that of the repository.
        string folder = Route.Path($"repository/{repository}/");
        ChangeWatch changes = connection.Transport.Watch(folder);
        // A tag with a name that a path cannot hold was not changed by this client; it is listed as well.
        string Path(QuayTag tag) => AddressName.Problem(tag.Name) is null ? folder + "tag/" + Uri.EscapeDataString(tag.Name) : string.Empty;
        PageReader<QuayTag> reader = Reader(connection, repository, query);
        return query.History
            ? new MovingListing<QuayTag>(changes, reader, Occurrence, Start, tag => changes.HasChanges && WasMoved(changes, Path(tag)) ? null : false)
            : new MovingListing<QuayTag>(changes, reader, tag => tag.Name, Start, tag => changes.HasChanges ? changes.WasCreated(Path(tag)) : false);
    }

    /// <summary>Creates the reader of single pages.</summary>
    public static PageReader<QuayTag> Reader(Connection connection, RepositoryName repository, TagQuery query)
    {
        string name = repository.ToString();
        return new PageReader<QuayTag>(connection, () => Request(repository, query), "tags", PagingStyle.Numbered)
        {
            Complete = tag => tag.Repository = name,
        };
    }

    /// <summary>Creates the request of a page.</summary>
    public static ApiRequest Request(RepositoryName repository, TagQuery query)
    {
        ApiRequest request = ApiRequest.Get("listRepoTags", $"repository/{repository}/tag/").About($"repository '{repository}'")
            .Query("onlyActiveTags", !query.History)
            .Query("specificTag", query.Name);
        return query.Containing is { Length: > 0 } text ? request.Query("filter_tag_name", "like:" + text) : request;
    }

    // The end is left out, since it changes while the listing is read. Times are in whole seconds: two entries that began in
    // the same second differ only in that the earlier one ended in it.
    private static string Occurrence(QuayTag tag) =>
        string.Concat(tag.Name, "@", tag.ManifestDigest, Start(tag)?.ToString(CultureInfo.InvariantCulture), tag.EndTs is not null && tag.EndTs == tag.StartTs ? "@" : null);

    private static long? Start(QuayTag tag) => tag.LastModified is { } time ? QuayTime.ToEpoch(time) : null;

    private static bool WasMoved(ChangeWatch changes, string path) => changes.WasWritten(path) || changes.WasWritten(path + "/restore");
}
