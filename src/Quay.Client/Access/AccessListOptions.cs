using System;
using System.Collections.Generic;
using System.Threading;

namespace Quay.Client;

/// <summary>Settings of a listing of access.</summary>
public sealed class AccessListOptions
{
    /// <summary>Selects repositories.</summary>
    public Func<QuayRepository, bool> Filter { get; set; } = _ => true;

    /// <summary>The number of repositories that are under way at most.</summary>
    public int Width { get; set; } = 1;

    /// <summary>Bounds the repositories that are under way in several listings together.</summary>
    public SemaphoreSlim Gate { get; set; } = new(1);

    /// <summary>Selects or converts the rows of a repository. Called from several threads at once.</summary>
    public Func<IReadOnlyList<QuayAccess>, IReadOnlyList<QuayAccess>> Choose { get; set; } = rows => rows;

    /// <summary>Called with the name of a repository that could not be read; the listing goes on if it returns.</summary>
    public Action<string, QuayApiException> OnFailure { get; set; } = (_, failure) => throw failure;
}
