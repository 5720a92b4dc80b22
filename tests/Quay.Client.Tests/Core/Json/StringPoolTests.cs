using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class StringPoolTests
{
    private readonly StringPool _pool = new(64, 16);

    [Fact]
    public void Equal_texts_are_one_string()
    {
        string first = _pool.Get(Segment("xpush_repoy", 1, 9));

        Assert.Equal("push_repo", first);
        Assert.Same(first, _pool.Get(Segment("push_repo", 0, 9)));
    }

    [Fact]
    public void Strings_are_shared_as_well()
    {
        string first = _pool.Get(new string("alice".AsSpan()));

        Assert.Same(first, _pool.Get(new string("alice".AsSpan())));
    }

    [Fact]
    public void Long_texts_are_not_kept()
    {
        string text = new('x', 17);

        Assert.NotSame(_pool.Get(Segment(text, 0, 17)), _pool.Get(Segment(text, 0, 17)));
        Assert.Same(text, _pool.Get(text));
    }

    [Fact]
    public async Task More_texts_than_the_pool_holds_are_read_correctly_by_concurrent_readers() =>
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < 20_000; i++)
            {
                string text = (i % 500).ToString(CultureInfo.InvariantCulture);
                Assert.Equal(text, _pool.Get(Segment(text, 0, text.Length)));
                Assert.Equal(text, _pool.Get(text));
            }
        })));

    [Fact]
    public void Hashes_of_different_texts_differ()
    {
        HashSet<long> hashes = [.. Enumerable.Range(0, 100_000).Select(i => StringPool.Hash64("page=" + i.ToString(CultureInfo.InvariantCulture)))];

        Assert.Equal(100_000, hashes.Count);
        Assert.Equal(StringPool.Hash64("page=1"), StringPool.Hash64("page=1"));
    }

    private static ArraySegment<char> Segment(string text, int offset, int count) => new(text.ToCharArray(), offset, count);
}
