BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Default views' {
    BeforeAll {
        $script:render = {
            param($Things, $Width = 120)
            $text = $Things | Out-String -Width $Width
            # Without ANSI colours.
            $text -replace "$([char]27)\[[0-9;]*m", ''
        }
    }

    BeforeEach { Reset-TestConnection }

    It 'show organizations' {
        $text = & $render (Get-QuayOrganization acme)
        $text | Should -Match '(?m)^Name +Email +Admin +Size +Quota +Time machine'
        $text | Should -Match '(?m)^acme +acme@example\.com +True +\d+[.,]\d MiB +14 days'
        & $render (Get-QuayOrganization acme -Superuser) | Should -Match '\d+[.,]\d MiB'
    }

    It 'show repositories' {
        $text = & $render (Get-QuayRepository -Namespace acme -LastModified)
        $text | Should -Match '(?m)^Repository +Visibility +State +Size +Modified'
        $text | Should -Match '(?m)^acme/app +Private +Normal +\d+[.,]\d MiB +\d{4}-\d\d-\d\d \d\d:\d\d\s'
        $text | Should -Match '(?m)^acme/web +Public '
    }

    It 'show tags' {
        $text = & $render (Get-QuayTag acme/app 'v1.*')
        $text | Should -Match '(?m)^ *Repository: acme/app'
        $text | Should -Match '(?m)^Name +Size +Modified +Expires +State +Digest'
        $text | Should -Match '(?m)^v1\.0\.0 +50[.,]0 MiB +\d{4}-\d\d-\d\d \d\d:\d\d +locked +[0-9a-f]{12}\s'
        $text | Should -Match '(?m)^v1\.1\.0 +index '
    }

    It 'show robots' {
        $text = & $render (Get-QuayRobot -Organization acme)
        $text | Should -Match '(?m)^Name +Created +Last used +Description'
        $text | Should -Match '(?m)^acme\+idle +\d{4}-\d\d-\d\d \d\d:\d\d +never +Never used'
    }

    It 'show log entries' {
        $text = & $render (Get-QuayLog -Organization acme | Select-Object -First 3)
        $text | Should -Match '(?m)^Time +Kind +Performer +About +IP'
        $text | Should -Match '(?m)^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +(push|pull)_repo +(alice|acme\+ci) +acme/app:latest +127\.0\.0\.1'
    }

    It 'show performer and subject of a log entry' {
        Set-QuayTagExpiration acme/app latest 7d
        $null = New-QuayRobot acme+fresh
        $text = & $render (Get-QuaySuperuserLog | Select-Object -First 2)
        $text | Should -Match '(?m) create_robot +admin +acme\+fresh '
        $text | Should -Match '(?m) change_tag_expiration +admin +acme/app:latest +127'
    }

    It 'show teams' {
        $text = & $render (Get-QuayOrganization acme).Teams
        $text | Should -Match '(?m)^Name +Role +Members +Repositories +Description'
        $text | Should -Match '(?m)^developers +Creator +2 +2 +Build and push'
    }

    It 'show the activity of a repository by day' {
        $text = & $render (Get-QuayRepository acme/app -IncludeStats).Stats[0]
        $text | Should -Match '(?m)^Date +Count\s*$'
        $text | Should -Match '(?m)^\d{4}-\d\d-\d\d +\d+\s*$'
    }

    It 'fit into a window of 80 columns: <Name>' -ForEach @(
        @{ Name = 'organizations'; Things = { Get-QuayOrganization -Superuser }; Columns = 'Name +Email +Admin +Size +Quota +Time machine' }
        @{ Name = 'repositories'; Things = { Get-QuayRepository -Namespace acme -LastModified }; Columns = 'Repository +Visibility +State +Size +Modified' }
        @{ Name = 'tags'; Things = { Get-QuayTag acme/app }; Columns = 'Name +Size +Modified +Expires +State +Digest' }
        @{ Name = 'robots'; Things = { Get-QuayRobot -Organization acme }; Columns = 'Name +Created +Last used +Description' }
        @{ Name = 'log entries'; Things = { Get-QuayLog -Organization acme }; Columns = 'Time +Kind +Performer +About' }
        @{ Name = 'teams'; Things = { (Get-QuayOrganization acme).Teams }; Columns = 'Name +Role +Members +Repositories +Description' }
        @{ Name = 'teams of several organizations'; Things = { Get-QuayOrganization | Get-QuayTeam }; Columns = ' +Organization: globex' }
        @{ Name = 'members of teams'; Things = { Get-QuayOrganization | Get-QuayTeam | Get-QuayTeamMember }; Columns = ' +Team: globex/owners' }
        @{ Name = 'vulnerabilities'; Things = { Get-QuayVulnerability acme/app v1.0.0 }; Columns = ' +Image: acme/app@61d485e07c49' }
        @{ Name = 'labels'; Things = { Get-QuayManifestLabel acme/app v1.0.0 }; Columns = ' +Image: acme/app@61d485e07c49' }
        @{ Name = 'mirrors'; Things = { Get-QuayRepositoryMirror acme/mirrored }; Columns = 'acme/mirrored Success +\d{4}-\d\d-\d\d \d\d:\d\d latest, v1\.\* upstream\.\S+' }
        @{ Name = 'authorizations'; Things = { Get-QuayAuthorization }; Columns = 'Pipeline +acme +granted +repo:read, repo:write' }
        @{ Name = 'keys of services'; Things = { Get-QuayServiceKey }; Columns = 'quay +registry +never +AUTOMATIC +registry-key' }
        @{ Name = 'messages'; Things = { Get-QuayMessage }; Columns = 'Warning +[0-9a-f-]{36} Maintenance on Sunday from 8 to 10' }
        @{ Name = 'the configuration'; Things = { Get-QuayConfiguration }; Columns = 'Title +Host +Users +Version Features on' }
    ) {
        $text = & $render (& $Things) 80
        $text | Should -Match "(?m)^$Columns\s*$"
        $text | Should -Not -Match ([char]0x2026)
    }

    Context 'with long names' {
        BeforeAll {
            $script:long = 'a-long-organization-name-for-the-platform-department'
            $script:team = 'developers-of-the-payment-and-billing-services'
            $script:user = 'maximilian-alexander-von-und-zu-hohenberg'
        }

        BeforeEach {
            $null = New-QuayOrganization $long -Email "$long@mail.example.com"
            $null = New-QuayTeam $long $team -Description 'Everybody who builds and releases the services for payment and billing'
            $null = New-QuayUser $user -Email "$user@mail.example.com"
            $null = New-QuayRepository "$long/components/payment/reconciliation-service"
            Add-QuayTeamMember $long $team $user
            Set-QuayRepositoryPermission "$long/components/payment/reconciliation-service" -Team $team -Role Write
            Set-QuayRepositoryPermission "$long/components/payment/reconciliation-service" -User dave -Role Write
            $null = New-QuayProxyCache $long registry.mirror.subsidiary.example.com/library/base-images
        }

        It 'show all columns and whole names in a window of 80 columns: <Name>' -ForEach @(
            @{ Name = 'organizations'; Things = { Get-QuayOrganization $long }; Columns = 'Name +Email +Admin +Size +Quota +Time machine'; Texts = { $long } }
            @{ Name = 'members of organizations'; Things = { Get-QuayOrganizationMember $long $user }; Columns = 'Name +Teams +Repositories'; Texts = { $user } }
            @{ Name = 'collaborators'; Things = { Get-QuayOrganizationCollaborator $long }; Columns = 'Name +Repositories'; Texts = { 'dave' } }
            @{ Name = 'proxy caches'; Things = { Get-QuayProxyCache $long }; Columns = 'Organization +Upstream +Kept for +Insecure'; Texts = { $long } }
            @{ Name = 'tests of proxy caches'; Things = { Test-QuayProxyCache acme registry.mirror.subsidiary.example.com/library/base-images }; Columns = 'Organization +Upstream +Success +Message'; Texts = { 'acme' } }
            @{ Name = 'teams'; Things = { Get-QuayTeam $long $team }; Columns = 'Name +Role +Members +Repositories +Description'; Texts = { $team } }
            @{ Name = 'members of teams'; Things = { Get-QuayTeamMember $long $team }; Columns = 'Name +Kind +State'; Texts = { $user } }
            @{ Name = 'permissions of teams'; Things = { Get-QuayTeamPermission $long $team }; Columns = 'Repository +Role +Public +Team'; Texts = { "$long/components/payment/reconciliation-service" } }
            @{ Name = 'users'; Things = { Get-QuayUser $user -Superuser }; Columns = 'Username +Email +Enabled +Superuser +Size'; Texts = { $user } }
            @{ Name = 'mails'; Things = { Send-QuayRecoveryEmail $user }; Columns = 'Name +Email +Organization'; Texts = { $user } }
            @{ Name = 'entities'; Things = { Find-QuayEntity dev -Namespace $long -IncludeTeam }; Columns = 'Name +Kind +Member'; Texts = { $team } }
            @{ Name = 'results of searches'; Things = { Search-QuayRegistry reconciliation }; Columns = 'Name +Kind +Organization +Description'; Texts = { "$long/components/payment/reconciliation-service" } }
        ) {
            $text = & $render (& $Things) 80
            $text | Should -Match "(?m)^$Columns\s*$"
            $name = & $Texts
            # The first column, with its wrapped lines joined.
            $first = ($text -split '\r?\n' | Where-Object { $_ } | ForEach-Object { ($_ -split ' ')[0] }) -join ''
            $first | Should -BeLike "*$name*"
        }
    }

    It 'have times and sizes that can be filtered, sorted and summed by their headings' {
        $day = (Get-Date).AddDays(-19)
        (Get-QuayTag acme/app v* | Where-Object Modified -LT $day).Name | Should -Be v1.0.0
        (Get-QuayTag acme/app | Where-Object Expires -GT (Get-Date)).Name | Should -Be nightly
        (Get-QuayRobot -Organization acme | Where-Object 'Last used' -GT $day).Name | Should -Be acme+ci
        (Get-QuayRepository -Namespace acme | Sort-Object Size -Descending)[0].Name | Should -Be app
        (Get-QuayRepository -Namespace acme | Measure-Object Size -Sum).Sum | Should -BeGreaterThan 100MB
    }

    It 'have a member for each heading of a time or a size, besides the properties of the type' {
        $views = [xml](Get-Content (Join-Path (Get-Module QuayPS).ModuleBase QuayPS.Format.ps1xml) -Raw -Encoding UTF8)
        $wrong = foreach ($view in $views.SelectNodes('//View[TableControl]')) {
            $name = $view.SelectSingleNode('ViewSelectedBy/TypeName').InnerText
            $properties = @((Get-ModuleType $name).GetProperties().Name)
            $added = @((Get-TypeData $name).Members.Keys)
            $headings = @($view.SelectNodes('.//TableColumnHeader/Label').InnerText)
            $cells = @($view.SelectNodes('.//TableColumnItem'))
            for ($i = 0; $i -lt $headings.Count; $i++) {
                if ($cells[$i].InnerText -notmatch '::(Time|Instant|Day|Date|Size)\(\$_\.') { continue }
                if (@($properties -eq $headings[$i]).Count + @($added -eq $headings[$i]).Count -ne 1) { "$name $($headings[$i])" }
            }
        }
        $wrong | Should -BeNullOrEmpty
        $views.SelectNodes('//View[TableControl]').Count | Should -BeGreaterThan 40
    }

    It 'wrap a name that is too long' {
        $long = 'acme/' + ('component-' * 6) + 'end'
        $null = New-QuayRepository $long
        (& $render (Get-QuayRepository 'acme/component-*') 80) -replace '\s|Private|Normal|0B' | Should -Match ([regex]::Escape($long))
    }

    It 'show the session' {
        $text = & $render (Get-QuaySession)
        $text | Should -Match '(?m)^Name +Default +Endpoint +User +Connected'
        $text | Should -Match '(?m)^registry +yes +http://127\.0\.0\.1:\d+/ +admin +\d{4}-\d\d-\d\d \d\d:\d\d'
    }

    It 'show the test of a session' {
        $text = & $render (Test-QuaySession)
        $text | Should -Match '(?m)^Endpoint +User +Connected +Healthy +Problem +Version +Latency'
        $text | Should -Match '(?m)^http://127\.0\.0\.1:\d+/ +admin +True +True +\d+ ms'
    }

    It 'show the problem of a session at 80 columns' {
        # The registry has new tokens.
        Initialize-TestRegistry
        & $render (Test-QuaySession) 80 | Should -Match 'The registry does'
    }

    It 'show sizes and times in readable units' {
        [QuayPS.QuayFormat]::Size(0) | Should -Be '0 B'
        [QuayPS.QuayFormat]::Size(1023) | Should -Be '1023 B'
        [QuayPS.QuayFormat]::Size(1536) | Should -Be (1.5.ToString() + ' KiB')
        [QuayPS.QuayFormat]::Size($null) | Should -BeNullOrEmpty
        [QuayPS.QuayFormat]::Span([timespan]::FromDays(1)) | Should -Be '1 day'
        [QuayPS.QuayFormat]::Span([timespan]::FromHours(5)) | Should -Be '5 hours'
        [QuayPS.QuayFormat]::Digest('sha256:0123456789abcdef') | Should -Be '0123456789ab'
    }
}
