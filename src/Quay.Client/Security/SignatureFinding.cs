namespace Quay.Client;

/// <summary>Whether a repository has a signature of an image.</summary>
internal sealed class SignatureFinding
{
    private SignatureFinding(bool? isSigned, string? obstacle)
    {
        IsSigned = isSigned;
        Obstacle = obstacle;
    }

    /// <summary>There is a signature.</summary>
    public static SignatureFinding Signed { get; } = new(true, null);

    /// <summary>There is no signature.</summary>
    public static SignatureFinding Unsigned { get; } = new(false, null);

    /// <summary>Whether there is a signature; null if that could not be determined.</summary>
    public bool? IsSigned { get; }

    /// <summary>The reason why it could not be determined.</summary>
    public string? Obstacle { get; }

    /// <summary>It could not be determined.</summary>
    /// <param name="obstacle">The reason, as a sentence.</param>
    public static SignatureFinding Unknown(string obstacle) => new(null, obstacle);
}
