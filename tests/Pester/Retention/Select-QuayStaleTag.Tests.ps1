BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Select-QuayStaleTag' {
    BeforeAll {
        function Add-Attached {
            param([string]$Tag, [string]$Suffix = '.sig')
            $name = (Get-QuayTag acme/app $Tag).ManifestDigest.Replace(':', '-') + $Suffix
            $null = New-QuayTag acme/app $name -SourceTag build-0002
            $name
        }
    }

    BeforeEach { Reset-TestConnection }

    It 'selects all but the newest tags, and leaves out immutable ones' {
        $all = Get-QuayTag acme/app
        # v1.0.0 is immutable, and nightly is an image of the index latest: both are not counted.
        $newest = $all | Where-Object Name -NotIn v1.0.0, nightly | Sort-Object LastModified -Descending | Select-Object -First 10
        $gone = $all | Select-QuayStaleTag -Keep 10
        $gone.Count | Should -Be ($all.Count - 12)
        $gone.Name | Where-Object { $_ -in $newest.Name -or $_ -in 'v1.0.0', 'nightly' } | Should -BeNullOrEmpty
        $gone[0].GetType().Name | Should -Be QuayTag
    }

    It 'keeps the given number in each group' {
        $gone = Get-QuayTag acme/app | Select-QuayStaleTag -Keep 1 -GroupBy '^build-'
        # Besides the builds, latest and v1.1.0 form one group.
        ($gone | Where-Object Name -Like 'build-*').Count | Should -Be 39
        ($gone | Where-Object Name -NotLike 'build-*').Name | Should -BeIn 'latest', 'v1.1.0'
        $gone.Count | Should -Be 40
    }

    It 'selects older tags, if all rules agree' {
        $age = [timespan]::FromDays(10)
        $old = Get-QuayTag acme/app 'build-*' | Where-Object LastModified -LT ((Get-Date) - $age)
        (Get-QuayTag acme/app 'build-*' | Select-QuayStaleTag -OlderThan 10d).Name | Should -Be $old.Name
        (Get-QuayTag acme/app 'build-*' | Select-QuayStaleTag -OlderThan $age -Keep 39).Count | Should -Be 1
        Get-QuayTag acme/app 'build-*' | Select-QuayStaleTag -OlderThan 10d -Keep 40 | Should -BeNullOrEmpty
        (Select-QuayStaleTag -InputObject $old[0] -OlderThan 10d).Name | Should -Be $old[0].Name
    }

    It 'does not select protected tags' {
        (Get-QuayTag acme/app | Select-QuayStaleTag -Keep 0 -Protect 'build-*', LATEST).Name | Should -Be 'v1.1.0'
    }

    It 'reads the pulls of the candidates only' {
        Clear-RegistryRequest
        $gone = Get-QuayTag acme/app | Select-QuayStaleTag -NotPulledFor 1d -Keep 40
        $asked = @(Get-RegistryRequest | Where-Object operationId -EQ getTagPullStatistics)
        $asked.Count | Should -Be 2
        $gone.Count | Should -Be 2
        $pulled = [datetime]::UtcNow.ToString('r')
        $body = '{"tag_name":"' + $gone[0].Name + '","tag_pull_count":3,"last_tag_pull_date":"' + $pulled + '"}'
        Add-RegistryFault @{ operationId = 'getTagPullStatistics'; path = "/$($gone[0].Name)/"; status = 200; body = $body; contentType = 'application/json' }
        (Get-QuayTag acme/app | Select-QuayStaleTag -NotPulledFor 1d -Keep 40).Name | Should -Be $gone[1].Name
    }

    It 'selects nothing by pulls if the registry has no statistics' {
        Add-RegistryFault @{ operationId = 'getTagPullStatistics'; status = 404; body = '{"detail": "Not Found"}'; contentType = 'application/json' }
        Assert-QuayError { Get-QuayTag acme/app | Select-QuayStaleTag -NotPulledFor 1d } -Id QuayNotSupported -Category NotImplemented -Target acme/app
        Get-QuayTag acme/app | Select-QuayStaleTag -NotPulledFor 1d -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'keeps signatures with their images, and selects them before the last tag of their image' {
        $signature = Add-Attached build-0001
        $bill = Add-Attached build-0001 .sbom
        $newest = Add-Attached latest
        $all = Get-QuayTag acme/app
        $gone = $all | Where-Object Name -NotLike 'v*' | Select-QuayStaleTag -Keep 5
        $gone[0..1].Name | Sort-Object | Should -Be ($signature, $bill | Sort-Object)
        $gone.Name | Should -Contain build-0001
        $gone.Name | Should -Not -Contain $newest
        # All other tags exist.
        @($gone | Where-Object Name -NotLike 'sha256-*').Count | Should -Be 36
    }

    It 'keeps a signature whose image has a tag outside the pipeline input' {
        $signature = Add-Attached build-0001
        $null = New-QuayTag acme/app stable -SourceTag build-0001
        $gone = Get-QuayTag acme/app | Where-Object Name -NE stable | Select-QuayStaleTag -Keep 0
        $gone.Name | Should -Contain build-0001
        $gone.Name | Should -Not -Contain $signature
    }

    It 'keeps the tags of an index'' images with it, without counting them' {
        $image = (Get-QuayManifest acme/app v1.1.0).Manifests[1].ManifestDigest
        $null = New-QuayTag acme/app v1.1.0-arm64 -ManifestDigest $image
        $tags = Get-QuayTag acme/app | Where-Object Name -Like 'v1.1.0*'
        $tags | Select-QuayStaleTag -Keep 1 | Should -BeNullOrEmpty
        ($tags | Select-QuayStaleTag -Keep 0).Name | Should -Be 'v1.1.0'
        # The other tag of the index is not in the pipeline input, and is kept.
        Remove-QuayTag acme/app latest -Confirm:$false
        ($tags | Select-QuayStaleTag -Keep 0).Name | Sort-Object | Should -Be 'v1.1.0', 'v1.1.0-arm64'
    }

    It 'decides for each repository separately, in order' {
        1..3 | ForEach-Object { Add-RegistrySeed @{ tags = @{ repository = "acme/bulk-$_"; count = 5 } } }
        $gone = Get-QuayRepository acme/bulk-* | Get-QuayTag | Select-QuayStaleTag -Keep 3
        $gone | Group-Object Repository -NoElement | ForEach-Object Count | Should -Be 2, 2, 2
        $gone.Repository | Select-Object -Unique | Should -Be 'acme/bulk-1', 'acme/bulk-2', 'acme/bulk-3'
    }

    It 'counts a tag that occurs twice once' {
        Add-RegistrySeed @{ tags = @{ repository = 'acme/bulk'; count = 5 } }
        $gone = & { Get-QuayTag acme/bulk; Get-QuayTag acme/bulk } | Select-QuayStaleTag -Keep 3
        $gone.Name | Sort-Object | Should -Be ((Get-QuayTag acme/bulk | Sort-Object LastModified | Select-Object -First 2).Name | Sort-Object)
        @(& { Get-QuayTag acme/app; Get-QuayTag acme/app } | Select-QuayStaleTag -NotPulledFor 1d).Name | Group-Object | Where-Object Count -GT 1 | Should -BeNullOrEmpty
    }

    It 'warns about a repository whose tags arrive in several groups, and keeps the newest of each' {
        1..2 | ForEach-Object { Add-RegistrySeed @{ tags = @{ repository = "acme/bulk-$_"; count = 5 } } }
        $tags = Get-QuayTag acme/bulk-1
        $warned = $null
        $gone = & { $tags[0..2]; Get-QuayTag acme/bulk-2; $tags[3..4] } | Select-QuayStaleTag -Keep 1 -WarningVariable warned -WarningAction SilentlyContinue
        $gone | Group-Object Repository | ForEach-Object Count | Should -Be 3, 4
        $warned | Should -BeLike "*'acme/bulk-1'*groups*"
        $tags | Select-QuayStaleTag -Keep 1 -WarningVariable warned | Out-Null
        $warned | Should -BeNullOrEmpty
    }

    It 'separates repositories of the same name of two registries' {
        $first = Get-QuaySession -Default
        $other = Connect-Quay $first.Endpoint -Token (ConvertTo-TestSecret (Get-TestToken)) -Name other -PassThru -InformationAction Ignore
        try {
            Add-RegistrySeed @{ tags = @{ repository = 'acme/bulk'; count = 5 } }
            $gone = & { Get-QuayTag acme/bulk -Session $first; Get-QuayTag acme/bulk -Session $other } | Select-QuayStaleTag -Keep 3 -WarningVariable warned
            $gone.Count | Should -Be 4
            $warned | Should -BeNullOrEmpty
        }
        finally { Disconnect-Quay -Session $other }
    }

    It 'works with Remove-QuayTag, also if the registry deletes attached tags itself' {
        $signature = Add-Attached build-0001
        Get-QuayTag acme/app | Select-QuayStaleTag -Keep 5 | Remove-QuayTag -WhatIf
        Get-RegistryRequest -Change | Where-Object method -EQ DELETE | Should -BeNullOrEmpty
        # If the registry deletes signatures with their image, they are missing when their deletion is sent.
        Add-RegistryFault @{ method = 'DELETE'; path = $signature; status = 404; body = '{"detail": "Not Found"}'; contentType = 'application/json' }
        $errors = $null
        Get-QuayTag acme/app | Select-QuayStaleTag -Keep 5 | Remove-QuayTag -Confirm:$false -ErrorVariable errors
        $errors | Should -BeNullOrEmpty
        @(Get-QuayTag acme/app | Where-Object { -not $_.Immutable -and $_.Name -notlike 'sha256-*' }).Count | Should -Be 5
    }

    It 'lists each decision with its reason with -Verbose' {
        $told = Get-QuayTag acme/app | Select-QuayStaleTag -Keep 40 -Protect latest -Verbose 4>&1 |
            Where-Object { $_ -is [Management.Automation.VerboseRecord] -and $_.Message -match '^The tag ' } | ForEach-Object Message
        $told | Should -Contain "The tag 'v1.0.0' of repository 'acme/app' stays: it is locked."
        $told | Should -Contain "The tag 'latest' of repository 'acme/app' stays: it is protected."
        $told | Should -Contain "The tag 'build-0039' of repository 'acme/app' stays: it is among the 40 newest."
        $told | Should -Contain "The tag 'nightly' of repository 'acme/app' stays: the index of its image has the tag 'latest', which stays."
        $told.Count | Should -Be @(Get-QuayTag acme/app).Count
        $told -match ' goes: it is not among the 40 newest\.$' | Should -Not -BeNullOrEmpty
    }

    It 'writes the closest auto-prune policy, as input for New-QuayAutoPrunePolicy' {
        $proposal = Get-QuayTag acme/app | Select-QuayStaleTag -OlderThan 30d -Protect 'v*', 'build-000?', latest -AsAutoPrunePolicy
        $proposal.Repository | Should -Be acme/app
        $proposal.IsPossible | Should -BeTrue
        $proposal.Age | Should -Be ([timespan]::FromDays(30))
        $proposal.TagPattern | Should -BeExactly '^(v.*|build-000.|latest)$'
        $proposal.Remarks | Should -Not -BeNullOrEmpty
        $policy = $proposal | New-QuayAutoPrunePolicy
        $policy.Repository, $policy.Age, $policy.TagPattern, $policy.ExceptMatching | Should -Be 'acme/app', $proposal.Age, $proposal.TagPattern, $true
        $none = Get-QuayTag acme/app | Select-QuayStaleTag -Keep 1 -OlderThan 30d -AsAutoPrunePolicy
        $none.IsPossible | Should -BeFalse
        $none | Out-String -Width 80 | Should -BeLike '*no policy*'
    }

    It 'refuses rules and tags that it cannot evaluate' {
        Assert-QuayError { Get-QuayTag acme/app v1.0.0 | Select-QuayStaleTag } -Id QuayInvalidInput -Category InvalidArgument
        Assert-QuayError { 'acme/app' | Select-QuayStaleTag -Keep 1 } -Id QuayInvalidInput -Category InvalidArgument -Message '*Get-QuayTag*'
        { Get-QuayTag acme/app v1.0.0 | Select-QuayStaleTag -Keep 1 -GroupBy '(' } | Should -Throw
    }
}
