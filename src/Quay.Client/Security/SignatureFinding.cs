namespace Quay.Client;

/// <summary>Whether a repository holds a signature of an image.</summary>
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

    /// <summary>Whether there is a signature; null if that could not be found out.</summary>
    public bool? IsSigned { get; }

    /// <summary>Why it could not be found out.</summary>
    public string? Obstacle { get; }

    /// <summary>It could not be found out.</summary>
    /// <param name="obstacle">Why, as a sentence.</param>
    public static SignatureFinding Unknown(string obstacle) => new(null, obstacle);
}
