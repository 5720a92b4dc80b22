using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Faults;

/// <summary>Applies the faults of paging to a page: tokens that repeat, pages that are empty.</summary>
internal static class PageFaults
{
    private const string SameToken = "gAAAAABr+sameTokenAgainAndAgain/WhicheverPageThisIs==";
    private static long s_counter;

    public static Answer Apply(FaultEffect effect, Answer page)
    {
        if (page.Status != 200 || JsonNode.Parse(page.Body.Span) is not JsonObject content)
        {
            return page;
        }

        if (effect is FaultEffect.EndlessEmptyPages or FaultEffect.EmptyPageThenMore)
        {
            foreach ((string name, JsonNode? value) in content)
            {
                if (value is JsonArray list)
                {
                    list.Clear();
                }
            }
        }

        if (content.ContainsKey("has_additional"))
        {
            content["has_additional"] = true;
        }
        else
        {
            content["next_page"] = effect switch
            {
                FaultEffect.SameNextPage => SameToken,
                // Quay answers an unknown token with the first page of the listing.
                _ => $"gAAAAABr+{Interlocked.Increment(ref s_counter):D12}/always+new==",
            };
        }

        return new Answer(page.Status, page.ContentType, JsonSerializer.SerializeToUtf8Bytes(content));
    }
}
