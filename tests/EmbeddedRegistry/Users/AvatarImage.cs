using System;
using System.Security.Cryptography;
using System.Text;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>The avatar that accompanies most names in answers: a letter in a coloured circle.</summary>
public sealed record AvatarImage(string Name, string Hash, string Color)
{
    private static readonly string[] Colors =
    [
        "#969696", "#aec7e8", "#ff7f0e", "#ffbb78", "#2ca02c", "#98df8a", "#d62728", "#ff9896", "#9467bd", "#c5b0d5",
        "#8c564b", "#c49c94", "#e377c2", "#f7b6d2", "#7f7f7f", "#c7c7c7", "#bcbd22", "#1f77b4", "#17becf", "#9edae5",
        "#393b79", "#5254a3", "#6b6ecf", "#9c9ede", "#31a354", "#b5cf6b", "#a55194", "#8c6d31", "#ad494a", "#e7ba52",
    ];

    /// <summary>Derives hash and colour from an e-mail address or name; the same seed gives the same avatar.</summary>
    public static AvatarImage Of(string name, string seed)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        return new AvatarImage(name, Convert.ToHexStringLower(digest), Colors[digest[0] % Colors.Length]);
    }

    /// <summary>The avatar as answers show it; the kind is user, robot, team, org or app.</summary>
    public ShownAvatar ForKind(string kind) => new(Name, Hash, Color, kind);
}

/// <summary>An avatar as answers show it.</summary>
public sealed record ShownAvatar(string Name, string Hash, string Color, string Kind);
