using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes labels of the manifest on the command line, by its tag or its digest.</summary>
public abstract class ManifestLabelCompleter : NameCompleter
{
    private protected ManifestLabelCompleter()
    {
    }

    private protected sealed override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        if (Bound(bound, "Repository") is not { } repository)
        {
            return [];
        }

        var target = ManifestTarget.Parse(repository, Bound(bound, "Tag"), Bound(bound, "ManifestDigest"), piped: null);
        return session.Names.Get(GetType().Name + " of " + target.Display, () => InTime(async token =>
        {
            string digest = await target.ResolveAsync(session.Client, token).ConfigureAwait(false);
            IReadOnlyList<QuayManifestLabel> labels = await session.Client.Manifests.Labels.ListAsync(target.Repository, digest, null, token).ConfigureAwait(false);
            return (IReadOnlyList<string>)labels.Select(NameOf).Distinct().ToArray();
        }));
    }

    /// <summary>The text of a label that is completed.</summary>
    /// <param name="label">The label.</param>
    private protected abstract string NameOf(QuayManifestLabel label);
}

/// <summary>Completes the keys of labels.</summary>
public sealed class ManifestLabelKeyCompleter : ManifestLabelCompleter
{
    private protected override string NameOf(QuayManifestLabel label) => label.Key;
}

/// <summary>Completes the ids of labels.</summary>
public sealed class ManifestLabelIdCompleter : ManifestLabelCompleter
{
    private protected override string NameOf(QuayManifestLabel label) => label.Id;
}
