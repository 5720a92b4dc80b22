Describe 'Times under the culture <Culture>' -ForEach @(
    # Cultures with other calendars and therefore other year numbers, and usual ones.
    @{ Culture = 'th-TH' }, @{ Culture = 'fa-IR' }, @{ Culture = 'ar-SA' }, @{ Culture = 'de-DE' }, @{ Culture = 'en-US' }
) {
    BeforeAll {
        . "$PSScriptRoot/../Prelude.ps1"
        Reset-TestConnection
        # A registry allows at most two years until the expiration of a tag.
        $script:year = [datetime]::UtcNow.Year + 1
        $script:before = [cultureinfo]::CurrentCulture
        $script:start = {
            param($Value)
            Clear-RegistryRequest
            $null = Get-QuayLogSummary -Organization acme -Since $Value -Until ([DateTimeOffset]'2026-03-08T00:00:00Z')
            [uri]::UnescapeDataString((Get-RegistryRequest)[0].query) -replace '^.*starttime=(\d\d/\d\d/\d{4}).*$', '$1'
        }
    }

    BeforeEach {
        [System.Threading.Thread]::CurrentThread.CurrentCulture = $Culture
    }

    AfterEach {
        [System.Threading.Thread]::CurrentThread.CurrentCulture = $before
    }

    It 'are Gregorian in ISO 8601 texts' {
        foreach ($text in '2026-03-05', '2026-03-05T12:00', '2026-03-05 12:00:30', '2026-03-05T12:00:00Z', '2026-03-05T12:00:00+01:00', '2026-03-05T12:00:00.1234567+00:00') {
            & $start $text | Should -Be '03/05/2026' -Because "of $text"
        }

        & $start 2026-03-05 | Should -Be '03/05/2026'
        & $start ([datetime]::new(2026, 3, 5, 12, 0, 0)) | Should -Be '03/05/2026'
        & $start ([DateTimeOffset]::new(2026, 3, 5, 12, 0, 0, [timespan]::Zero)) | Should -Be '03/05/2026'
    }

    It 'are local times without a time zone' {
        $ends = { param($Value) (Set-QuayTagExpiration acme/app latest -ExpiresAt $Value -PassThru).Expiration.ToUniversalTime() }
        & $ends "$year-07-05T12:00" | Should -Be ([datetime]::new($year, 7, 5, 12, 0, 0, [DateTimeKind]::Local).ToUniversalTime())
        & $ends "$year-07-05T12:00Z" | Should -Be ([datetime]::new($year, 7, 5, 12, 0, 0, [DateTimeKind]::Utc))
    }

    It 'are before now if -Since or -Until is a duration' {
        $day = { param($Days) [DateTimeOffset]::UtcNow.AddDays(-$Days).ToString('MM/dd/yyyy', [cultureinfo]::InvariantCulture) }
        foreach ($age in '7d', '1w', '6d24h', [timespan]::FromDays(7)) {
            Clear-RegistryRequest
            $null = Get-QuayLogSummary -Organization acme -Since $age -Until '2d'
            $query = [uri]::UnescapeDataString((Get-RegistryRequest)[0].query)
            $query | Should -Match ([regex]::Escape("starttime=$(& $day 7)"))
            $query | Should -Match ([regex]::Escape("endtime=$(& $day 2)"))
        }

        Clear-RegistryRequest
        $null = Get-QuayLogSummary -Organization acme -Since 7d
        [uri]::UnescapeDataString((Get-RegistryRequest)[0].query) | Should -Match ([regex]::Escape("starttime=$(& $day 7)"))
    }

    It 'are read back unchanged from a file written under this culture' {
        $until = [DateTimeOffset]::new($year, 7, 5, 12, 34, 56, [timespan]::Zero)
        $row = [pscustomobject]@{ Repository = 'acme/app'; Name = 'latest'; ExpiresAt = $until } | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv
        ($row | Set-QuayTagExpiration -PassThru).Expiration | Should -Be $until
        $row = [pscustomobject]@{ Repository = 'acme/app'; Name = 'latest'; ExpiresAt = $until } | ConvertTo-Json | ConvertFrom-Json
        ($row | Set-QuayTagExpiration -PassThru).Expiration | Should -Be $until
    }

    It 'are shown in the Gregorian calendar by views and by messages' {
        Set-QuayTagExpiration acme/app latest -ExpiresAt "$year-07-05T12:00"
        Get-QuayTag acme/app latest | Out-String -Width 120 | Should -Match "$year-07-05 12:00"
        (Get-QuayRepository acme/app -IncludeStats).Stats[0] | Out-String | Should -Match "(?m)^$([DateTimeOffset]::UtcNow.Year)-|^$([DateTimeOffset]::UtcNow.Year - 1)-"
        Assert-QuayError { Set-QuayTagExpiration acme/app latest -ExpiresAt '2020-03-05T12:00Z' } 'QuayInvalidInput' 'InvalidArgument' -Message '*2020-03-05 12:00:00 +00:00*'
        Assert-QuayError { Get-QuayLogSummary -Organization acme -Since 2026-03-07 -Until 2026-03-05 } 'QuayInvalidInput' 'InvalidArgument' -Message '*2026-03-05*2026-03-07*'
        Assert-QuayError { Get-QuayLog -Organization acme -Since 2026-03-07 -Until 2026-03-05 } 'QuayInvalidInput' 'InvalidArgument' -Message '*2026-03-05*2026-03-07*'
        (Set-QuayTagExpiration acme/app latest -ExpiresAt "$year-07-05T12:00" -Verbose 4>&1).Message | Should -Contain ('Performing the operation "Set expiration to {0}-07-05 12:00:00" on target "Tag ''latest'' of repository ''acme/app''".' -f $year)
    }

    It 'are refused if they are invalid' {
        foreach ($nonsense in 'nonsense', '2026-13-05', '5', 5, 20260305, $true, @{}) {
            $failures = @(Get-CommandError { Get-QuayLogSummary -Organization acme -Since $nonsense })
            $failures.Count | Should -Be 1
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentTransformationError,*'
        }
    }
}

Describe 'Durations' {
    BeforeAll {
        . "$PSScriptRoot/../Prelude.ps1"
        $script:parameters = foreach ($command in Get-Command -Module QuayPS) {
            foreach ($parameter in $command.Parameters.Values) {
                foreach ($attribute in $parameter.Attributes | Where-Object { $_.GetType().Name -eq 'DurationAttribute' }) {
                    [pscustomobject]@{ Name = "$($command.Name) -$($parameter.Name)"; Parameter = $parameter.Name; Attribute = $attribute }
                }
            }
        }
    }

    It 'refuse the unit m, minutes or months, for expirations and deletions' {
        $strict = @($parameters | Where-Object Parameter -NotIn SyncInterval, SkopeoTimeout)
        $strict.Name | Should -Contain 'New-QuayAutoPrunePolicy -Age'
        $strict.Name | Should -Contain 'Set-QuayTagExpiration -ExpiresIn'
        foreach ($item in $strict) {
            foreach ($text in '1m', '1M', '1h30m') {
                { $item.Attribute.Transform($ExecutionContext, $text) } | Should -Throw '*minutes or months*30min*30d*' -Because "$($item.Name) has to refuse $text"
            }

            $item.Attribute.Transform($ExecutionContext, '30min') | Should -Be ([timespan]'00:30') -Because $item.Name
        }
    }

    It 'read the unit m as minutes for intervals and timeouts' {
        $intervals = @($parameters | Where-Object Parameter -In SyncInterval, SkopeoTimeout)
        $intervals.Count | Should -BeGreaterThan 4
        foreach ($item in $intervals) {
            $item.Attribute.Transform($ExecutionContext, '30m') | Should -Be ([timespan]'00:30') -Because $item.Name
        }
    }
}
