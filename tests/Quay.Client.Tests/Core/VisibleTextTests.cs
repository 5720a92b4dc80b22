using System.Linq;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>The visible forms of control characters.</summary>
public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("acme/app", "acme/app")]
    [InlineData("\u00E4\u3042 \u00A0\uD83D\uDE00\u200D", "\u00E4\u3042 \u00A0\uD83D\uDE00\u200D")]
    [InlineData("a\u001B[31mb", "a\u241B[31mb")]
    [InlineData("\0\t\r\n", "\u2400\u2409\u240D\u240A")]
    [InlineData("\u007F\u009B\u0085", "\u2421\\u009b\\u0085")]
    [InlineData("\u2028\u2029\u202A\u202E\u2066\u2069", "\\u2028\\u2029\\u202a\\u202e\\u2066\\u2069")]
    public void Control_characters_are_replaced(string text, string expected) => Assert.Equal(expected, VisibleText.Of(text));

    [Fact]
    public void No_control_character_is_left()
    {
        string all = string.Concat(Enumerable.Range(0, 0x3000).Select(code => (char)code));
        Assert.DoesNotContain(VisibleText.Of(all), char.IsControl);
    }

    [Fact]
    public void Text_without_control_characters_is_returned_unchanged()
    {
        string text = new('x', 3);
        Assert.Same(text, VisibleText.Of(text));
    }
}
