BeforeAll { . "$PSScriptRoot/Prelude.ps1" }

Describe 'Tags' {
    BeforeAll {
        $organization = Open-LiveOrganization
        $repository = Open-LiveRepository "$organization/app"
        $digest = Add-LiveImage $repository first
    }

    AfterAll { Clear-LiveRegistry }

    It 'are created, moved, copied, deleted and restored' {
        $null = New-QuayTag $repository second -SourceTag first
        (Read-Tag $repository | Where-Object name -EQ second).manifest_digest | Should -Be $digest
        { New-QuayTag $repository second -SourceTag first -ErrorAction Stop } | Should -Throw -ErrorId 'QuayAlreadyExists,*'
        $null = Copy-QuayTag $repository first -NewName third, fourth
        (Read-Tag $repository).name | Sort-Object | Should -Be 'first', 'fourth', 'second', 'third'
        Remove-QuayTag $repository second, third -Confirm:$false
        (Read-Tag $repository).name | Sort-Object | Should -Be 'first', 'fourth'
        { Remove-QuayTag $repository second -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'QuayNotFound,*'
        $null = Restore-QuayTag $repository second
        (Read-Tag $repository | Where-Object name -EQ second).manifest_digest | Should -Be $digest
        Remove-QuayTag $repository second, fourth -Confirm:$false
    }

    It 'are deleted by hundreds in one pipeline' {
        1..250 | ForEach-Object { [pscustomobject]@{ Repository = $repository; Name = 'build-{0:000}' -f $_; SourceTag = 'first' } } | New-QuayTag | Out-Null
        @(Read-Tag $repository | Where-Object name -Like 'build-*').Count | Should -Be 250
        $errors = $null
        Get-QuayTag $repository 'build-*' | Remove-QuayTag -Confirm:$false -ErrorVariable errors
        $errors | Should -BeNullOrEmpty
        (Read-Tag $repository).name | Should -Be first
    }

    It 'expire at the given time' {
        $null = New-QuayTag $repository expiring -SourceTag first
        $null = Set-QuayTagExpiration $repository expiring -ExpiresIn 7d
        $end = (Read-Tag $repository | Where-Object name -EQ expiring).end_ts
        $expected = [DateTimeOffset]::UtcNow.AddDays(7).ToUnixTimeSeconds()
        [math]::Abs($end - $expected) | Should -BeLessThan 120
        $null = Set-QuayTagExpiration $repository expiring -Never
        (Read-Tag $repository | Where-Object name -EQ expiring).end_ts | Should -BeNullOrEmpty
        { Set-QuayTagExpiration $repository expiring -ExpiresAt 2001-01-01 -ErrorAction Stop } | Should -Throw
        Remove-QuayTag $repository expiring -Confirm:$false
    }

    It 'are locked and unlocked' {
        Skip-Unless IMMUTABLE_TAGS
        $null = New-QuayTag $repository locked -SourceTag first
        Lock-QuayTag $repository locked
        (Read-Tag $repository | Where-Object name -EQ locked).immutable | Should -BeTrue
        { Remove-QuayTag $repository locked -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'QuayConflict,*'
        (Read-Tag $repository).name | Should -Contain locked
        Unlock-QuayTag $repository locked
        Remove-QuayTag $repository locked -Confirm:$false
        (Read-Tag $repository).name | Should -Not -Contain locked
    }

    It 'have labels' {
        $null = Add-QuayManifestLabel $repository first -Key com.example.stage -Value tested
        $found = (Read-Registry "repository/$repository/manifest/$digest/labels").labels | Where-Object key -EQ com.example.stage
        $found.value | Should -Be tested
        Remove-QuayManifestLabel $repository first -Key com.example.stage -Confirm:$false
        (Read-Registry "repository/$repository/manifest/$digest/labels").labels | Where-Object key -EQ com.example.stage | Should -BeNullOrEmpty
    }

    It 'are chosen by retention rules and deleted, signatures with their images' {
        $null = Open-LiveRepository "$organization/pruned"
        $own = Add-LiveImage "$organization/pruned" v1
        $other = Add-LiveImage "$organization/pruned" v2
        $signature = $own.Replace(':', '-') + '.sig'
        $null = Read-Registry "repository/$organization/pruned/tag/$signature" Put @{ manifest_digest = $other }
        $kept = $other.Replace(':', '-') + '.sig'
        $null = Read-Registry "repository/$organization/pruned/tag/$kept" Put @{ manifest_digest = $other }
        $errors = $null
        Get-QuayTag "$organization/pruned" | Select-QuayStaleTag -Keep 0 -Protect v2 | Remove-QuayTag -Confirm:$false -ErrorVariable errors
        $errors | Should -BeNullOrEmpty
        (Read-Tag "$organization/pruned").name | Sort-Object | Should -Be ($kept, 'v2' | Sort-Object)
    }

    It 'have pull statistics' {
        Skip-Unless IMAGE_PULL_STATS
        (Get-QuayPullStatistic $repository first).TagName | Should -Be first
    }

    It 'do not pass Test-QuayImage before they are scanned' {
        Skip-Unless SECURITY_SCANNER
        $answer = Read-Registry "repository/$repository/manifest/$digest/security?vulnerabilities=true"
        $test = Test-QuayImage "${repository}:first"
        "$($test.ScanStatus)" | Should -Be ($answer.status -replace '_')
        if ($answer.status -ne 'scanned') { $test.Passed | Should -BeFalse }
    }

    It 'are signed by referrers of their images' {
        Skip-Unless SECURITY_SCANNER
        $null = Open-LiveRepository "$organization/signed"
        foreach ($case in @(
                @{ Type = 'application/vnd.cncf.notary.signature'; Counts = $true }
                @{ Type = 'application/vnd.dev.sigstore.bundle.v0.3+json'; Counts = $true }
                @{ Type = 'application/spdx+json'; Counts = $false }
            )) {
            $image = Add-LiveImage "$organization/signed" image
            (Test-QuayImage "$organization/signed:image" -RequireSignature).IsSigned | Should -BeFalse
            Add-LiveReferrer "$organization/signed" $image $case.Type
            (Read-Tag "$organization/signed").name | Should -Be image
            (Test-QuayImage "$organization/signed:image" -RequireSignature).IsSigned | Should -Be $case.Counts
        }
    }
}
