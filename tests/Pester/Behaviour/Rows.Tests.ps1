BeforeDiscovery {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
    $types = Get-Command -Module QuayPS -CommandType Cmdlet | ForEach-Object { $_.OutputType } | Where-Object { $_.Type.FullName -match '^Quay(\.Client|PS)\.' } |
        ForEach-Object { $_.Type } | Sort-Object -Property FullName -Unique | ForEach-Object { @{ Type = $_; Name = $_.Name } }
}

BeforeAll {
    . "$PSScriptRoot/../Prelude.ps1"

    # Returns a value as a registry might send it, by the type of the property.
    function Get-SampleValue([type] $Type, [int] $Depth) {
        $plain = [Nullable]::GetUnderlyingType($Type)
        if (-not $plain) { $plain = $Type }
        if ($plain.IsEnum) { return [Enum]::GetValues($plain)[0] }
        switch ($plain.FullName) {
            'System.String' { return 'some text' }
            'System.Object' { return 'some text' }
            'System.Boolean' { return $true }
            'System.Int32' { return 7 }
            'System.Int64' { return [long] 7000 }
            'System.Double' { return 7.5 }
            'System.TimeSpan' { return [TimeSpan]::FromDays(14) }
            'System.DateTime' { return [DateTime]::new(2026, 11, 21, 14, 5, 0, [DateTimeKind]::Local) }
            'System.Uri' { return [Uri] 'https://example.com/x' }
            'System.Security.SecureString' { return ConvertTo-TestSecret 'secret text' }
        }
        if ($plain.IsGenericType -and $plain.Name -like 'QuayDictionary*') {
            $members = [Activator]::CreateInstance($plain)
            $members['first'] = Get-SampleValue $plain.GenericTypeArguments[0] ($Depth + 1)
            $members['second'] = Get-SampleValue $plain.GenericTypeArguments[0] ($Depth + 1)
            return , $members
        }
        if ($plain.IsGenericType -and $plain.Name -like 'QuayList*') {
            $items = [Array]::CreateInstance($plain.GenericTypeArguments[0], 2)
            0..1 | ForEach-Object { $items.SetValue((Get-SampleValue $plain.GenericTypeArguments[0] ($Depth + 1)), $_) }
            return , [Activator]::CreateInstance($plain, @(, $items))
        }
        if ($Depth -lt 3 -and $plain.FullName -like 'Quay.Client.*') { return Get-SampleObject $plain $Depth }
        $null
    }

    function Get-SampleObject([type] $Type, [int] $Depth) {
        $object = [Runtime.Serialization.FormatterServices]::GetUninitializedObject($Type)
        $constructor = $Type.GetConstructor('Instance, Public, NonPublic', $null, [type[]] @(), $null)
        if ($constructor) { $object = $constructor.Invoke(@()) }
        foreach ($property in $Type.GetProperties('Instance, Public, NonPublic')) {
            $owner = $property.DeclaringType.GetProperty($property.Name, [Reflection.BindingFlags] 'Instance, Public, NonPublic, DeclaredOnly')
            if ($owner -and $owner.CanWrite -and $owner.DeclaringType.Namespace -eq 'Quay.Client' -and $owner.GetIndexParameters().Count -eq 0) {
                $value = Get-SampleValue $owner.PropertyType ($Depth + 1)
                if ($null -ne $value) { $owner.SetValue($object, $value, $null) }
            }
        }
        $object
    }
}

Describe 'Rows in tables, CSV and JSON' {
    BeforeEach { Reset-TestConnection }

    It 'have columns without type names for <Name>' -ForEach $types {
        $object = Get-SampleObject $Type 0
        $row = $object | ConvertTo-Csv | ConvertFrom-Csv
        $odd = foreach ($column in $row.PSObject.Properties) {
            if ($column.Value -match '^(System|Quay|QuayPS|Microsoft|Newtonsoft)\.\w|`\d\[') { "$($column.Name): $($column.Value)" }
        }
        $odd | Should -BeNullOrEmpty
        $row.PSObject.Properties.Name | Should -Not -Contain AdditionalProperties
    }

    It 'have no secret of <Name> in CSV, JSON, lists and tables' -ForEach $types {
        $object = Get-SampleObject $Type 0
        $texts = @($object | ConvertTo-Csv) + ($object | ConvertTo-Json -Depth 5 -WarningAction SilentlyContinue) + ($object | Format-List * | Out-String) +
        ($object | Select-Object * | Format-Table | Out-String) + [Management.Automation.PSSerializer]::Serialize($object)
        $texts -join '' | Should -Not -Match 'SecureString|PSCredential|secret text|<SS '
    }

    It 'have lists as joined text, and named values' {
        $robot = Get-QuayRobot acme+ci -IncludePermission | Select-Object -First 1
        ($robot | ConvertTo-Csv | ConvertFrom-Csv).Teams | Should -Be ($robot.Teams -join ', ')
        $notification = New-QuayNotification -Organization acme -Event QuotaError -Email ops@example.com
        ($notification | ConvertTo-Csv | ConvertFrom-Csv).Config | Should -Be 'email=ops@example.com'
    }

    It 'have times that spreadsheets read and that other processes get as times' {
        $tag = Get-QuayTag acme/app latest
        $tag.LastModified | Should -BeOfType DateTime
        $tag.LastModified.Kind | Should -Be Local
        [DateTime]::Parse(($tag | ConvertTo-Csv | ConvertFrom-Csv).LastModified) | Should -BeOfType DateTime
        [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($tag)).LastModified | Should -Be $tag.LastModified
    }

    It 'leave secrets and unknown fields available by name, also for parameters' {
        $robot = Get-QuayRobot acme+ci -IncludeToken
        $robot.Token | Should -BeOfType SecureString
        $robot.Credential.UserName | Should -Be 'acme+ci'
        $robot.AdditionalProperties.Count | Should -Be 0
        $robot | Get-Member AdditionalProperties, Token, Credential | Should -BeNullOrEmpty
        $robot | Get-Member AdditionalProperties, Token, Credential -Force | Should -HaveCount 3
        function Read-Piped { param([Parameter(ValueFromPipelineByPropertyName)] [securestring] $Token) process { $Token } }
        $robot | Read-Piped | Should -BeOfType SecureString
    }
}
