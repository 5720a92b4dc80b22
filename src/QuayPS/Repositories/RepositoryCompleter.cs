using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes full names of repositories: first the namespace, then, behind the slash, the name.</summary>
public sealed class RepositoryCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        int slash = word.IndexOf('/');
        if (slash < 0)
        {
            return NamespaceCompleter.Of(session).Select(ns => ns + "/").ToArray();
        }

        string ns = word.Substring(0, slash);
        return FromListing(
            session,
            "repositories of " + ns,
            client => client.Repositories.List(new RepositoryQuery { Namespace = ns }),
            repository => repository.Repository);
    }
}
