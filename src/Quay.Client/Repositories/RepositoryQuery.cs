namespace Quay.Client;

/// <summary>Selects repositories for a listing and the properties that are read. The registry requires one of <see cref="Namespace"/>, <see cref="Public"/> and <see cref="Starred"/>.</summary>
public sealed class RepositoryQuery
{
    /// <summary>Lists only repositories of this organization or user.</summary>
    public string? Namespace { get; set; }

    /// <summary>Adds the public repositories to those that the user has a permission on; without a namespace, those of the whole registry.</summary>
    public bool Public { get; set; }

    /// <summary>Lists only repositories that the user of the session has starred.</summary>
    public bool Starred { get; set; }

    /// <summary>Reads the time of the last push, <see cref="QuayRepository.LastModified"/>.</summary>
    public bool LastModified { get; set; }

    /// <summary>Reads the popularity, <see cref="QuayRepository.Popularity"/>.</summary>
    public bool Popularity { get; set; }
}
