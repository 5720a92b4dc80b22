using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the architectures of images that a mirror can be limited to.</summary>
public sealed class ArchitectureCompleter : WordCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words { get; } =
    [
        ("amd64", "Intel and AMD, 64 bits"),
        ("arm64", "ARM, 64 bits"),
        ("ppc64le", "IBM Power"),
        ("s390x", "IBM Z"),
    ];
}
