using System;
using System.Collections.Generic;
using System.Threading;

namespace Quay.Client;

/// <summary>Settings of a listing of access.</summary>
public sealed class AccessListOptions
{
    /// <summary>Selects repositories.</summary>
    public Func<QuayRepository, bool> Filter { get; set; } = _ => true;

    /// <summary>The largest number of repositories that are read at once.</summary>
    public int Width { get; set; } = 1;

    /// <summary>Limits the number of repositories that several listings together read at once.</summary>
    public SemaphoreSlim Gate { get; set; } = new(1);

    /// <summary>Selects or converts the rows of a repository. Called from several threads at once.</summary>
    public Func<IReadOnlyList<QuayAccess>, IReadOnlyList<QuayAccess>> Choose { get; set; } = rows => rows;

    /// <summary>Called with the name of a repository that could not be read; the listing goes on if it returns.</summary>
    public Action<string, QuayApiException> OnFailure { get; set; } = (_, failure) => throw failure;
}
