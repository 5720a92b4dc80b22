namespace Quay.Client;

/// <summary>An immutability policy: the registry locks tags, so that they can be neither moved nor deleted.</summary>
public sealed class QuayImmutabilityPolicy : QuayPolicy
{
    /// <inheritdoc/>
    public override string ToString() => (ExceptMatching ? "all but " : string.Empty) + TagPattern;
}
